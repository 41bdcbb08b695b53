"""Events in every form in which directives print them, one line a form.

"form @month of the directive: text → kind | name | first day | last day | first of all | years | edition"; events are
parted by " || ", "-" is None, and what is left out at the end is None too.
"""

from __future__ import annotations

import pytest

from analytics.directive import analyse
from analytics.model import Event
from tests.directive.marked import cases

FORMS = """
anniversary, hyphen without blanks @2023-06: Kỷ niệm 98 năm Ngày Báo chí cách mạng Việt Nam (21/6/1925-21/6/2023)
→ commemoration | Ngày Báo chí cách mạng Việt Nam | 2023-06-21 | - | 1925-06-21 | 98
anniversary, hyphen with blanks @2023-06: Kỷ niệm 112 năm Ngày Chủ tịch Hồ Chí Minh ra đi tìm đường cứu nước (05/6/1911 - 05/6/2023)
→ commemoration | Ngày Chủ tịch Hồ Chí Minh ra đi tìm đường cứu nước | 2023-06-05 | - | 1911-06-05 | 112
anniversary, en dash @2023-07: kỷ niệm 76 năm Ngày Thương binh - Liệt sĩ (27/7/1947 – 27/7/2023)
→ commemoration | Ngày Thương binh - Liệt sĩ | 2023-07-27 | - | 1947-07-27 | 76
blank on one side @2023-12: Kỷ niệm 79 năm Ngày thành lập Quân đội nhân dân Việt Nam (22/12/1944- 22/12/2023)
→ commemoration | Ngày thành lập Quân đội nhân dân Việt Nam | 2023-12-22 | - | 1944-12-22 | 79
dots in the days @2020-05: Kỷ niệm 130 năm Ngày sinh Chủ tịch Hồ Chí Minh (19.5.1890 - 19.5.2020)
→ commemoration | Ngày sinh Chủ tịch Hồ Chí Minh | 2020-05-19 | - | 1890-05-19 | 130
hyphens in the days @2014-10: Kỷ niệm 84 năm Ngày thành lập Hội Nông dân Việt Nam (14-10-1930 - 14-10-2014)
→ commemoration | Ngày thành lập Hội Nông dân Việt Nam | 2014-10-14 | - | 1930-10-14 | 84
separator lost @2023-02: Kỷ niệm 93 năm Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930 03/02/2023)
→ commemoration | Ngày thành lập Đảng Cộng sản Việt Nam | 2023-02-03 | - | 1930-02-03 | 93
years only @2019-09: Kỷ niệm 50 năm thực hiện Di chúc của Chủ tịch Hồ Chí Minh (1969-2019)
→ commemoration | Thực hiện Di chúc của Chủ tịch Hồ Chí Minh | - | - | - | 50
months only @2023-12: Kỷ niệm 51 năm Chiến thắng “Hà Nội - Điện Biên Phủ trên không” (12/1972 - 12/2023)
→ commemoration | Chiến thắng Hà Nội - Điện Biên Phủ trên không | 2023-12-18 | - | 1972-12-18 | 51
one date @2023-11: Ngày Nhà giáo Việt Nam (20/11)
→ commemoration | Ngày Nhà giáo Việt Nam | 2023-11-20
one date, hyphen @2023-07: Ngày Thương binh - Liệt sĩ (27-7)
→ commemoration | Ngày Thương binh - Liệt sĩ | 2023-07-27
origin only @2022-09: Kỷ niệm 45 năm Ngày Việt Nam gia nhập Liên hợp quốc (20-9-1977)
→ commemoration | Ngày Việt Nam gia nhập Liên hợp quốc | 2022-09-20 | - | 1977-09-20 | 45
no date, known @2023-10: hưởng ứng Ngày Doanh nhân Việt Nam
→ commemoration | Ngày Doanh nhân Việt Nam | 2023-10-13
no date, unknown @2023-10: Kỷ niệm 20 năm Ngày tái lập huyện Văn Sơn
→ commemoration | Ngày tái lập huyện Văn Sơn | - | - | - | 20
date in the name @2023-08: nghỉ lễ Quốc khánh 2/9
→ commemoration | Quốc khánh nước Cộng hòa xã hội chủ nghĩa Việt Nam | 2023-09-02
date after the name, no brackets @2023-11: Ngày Pháp luật nước CHXHCN Việt Nam 9/11
→ commemoration | Ngày Pháp luật nước Cộng hòa xã hội chủ nghĩa Việt Nam | 2023-11-09
date after a colon @2019-09: 74 năm Ngày thành lập Đài Tiếng nói Việt Nam: 07/9/1945 - 07/9/2019
→ commemoration | Ngày thành lập Đài Tiếng nói Việt Nam | 2019-09-07 | - | 1945-09-07 | 74
date before the name @2023-07: Ngày 27/7: Ngày Thương binh - Liệt sĩ
→ commemoration | Ngày Thương binh - Liệt sĩ | 2023-07-27
date before an unknown name @2023-08: Ngày 12/8 - Ngày truyền thống huyện Văn Sơn
→ commemoration | Ngày truyền thống huyện Văn Sơn | 2023-08-12
day in words @2024-05: Ngày Quốc tế Lao động (ngày 01 tháng 5)
→ commemoration | Ngày Quốc tế Lao động | 2024-05-01
run with semicolons @2023-10: Kỷ niệm 93 năm Ngày thành lập Hội Nông dân Việt Nam (14/10); 67 năm Ngày truyền thống Hội Liên hiệp Thanh niên Việt Nam (15/10)
→ commemoration | Ngày thành lập Hội Nông dân Việt Nam | 2023-10-14 | - | 1930-10-14 | 93 || commemoration | Ngày truyền thống Hội Liên hiệp Thanh niên Việt Nam | 2023-10-15 | - | 1956-10-15 | 67
run with commas @2017-11: kỷ niệm 100 năm Cách mạng Tháng Mười Nga (7/11/1917 - 7/11/2017), 35 năm Ngày Nhà giáo Việt Nam (20/11/1982 – 20/11/2017)
→ commemoration | Cách mạng Tháng Mười Nga | 2017-11-07 | - | 1917-11-07 | 100 || commemoration | Ngày Nhà giáo Việt Nam | 2017-11-20 | - | 1982-11-20 | 35
run without kỷ niệm, birthdays @2020-10: 100 năm Ngày sinh đồng chí Tố Hữu và 110 năm Ngày sinh đồng chí Nguyễn Hữu Thọ
→ commemoration | Ngày sinh đồng chí Tố Hữu | - | - | - | 100 || commemoration | Ngày sinh đồng chí Nguyễn Hữu Thọ | - | - | - | 110
joined by và, one number @2023-08: Kỷ niệm 78 năm Cách mạng Tháng Tám (19/8/1945 - 19/8/2023) và Quốc khánh 2/9
→ commemoration | Cách mạng Tháng Tám | 2023-08-19 | - | 1945-08-19 | 78 || commemoration | Quốc khánh nước Cộng hòa xã hội chủ nghĩa Việt Nam | 2023-09-02
joined by và, two numbers @2023-12: Kỷ niệm 79 năm Ngày thành lập Quân đội nhân dân Việt Nam và 34 năm Ngày hội Quốc phòng toàn dân (22/12)
→ commemoration | Ngày thành lập Quân đội nhân dân Việt Nam | 2023-12-22 | - | 1944-12-22 | 79 || commemoration | Ngày hội Quốc phòng toàn dân | 2023-12-22 | - | 1989-12-22 | 34
birthday without năm @2015-04: Kỷ niệm 145 ngày sinh V.I. Lênin (22/4/1870 – 22/4/2015)
→ commemoration | Ngày sinh V.I. Lênin | 2015-04-22 | - | 1870-04-22 | 145
initials @2023-05: kỷ niệm 205 năm Ngày sinh C. Mác (05/5/1818 - 05/5/2023)
→ commemoration | Ngày sinh C. Mác | 2023-05-05 | - | 1818-05-05 | 205
initials run together @2013-11: 193 năm ngày sinh Ph.Ăng-ghen (28/11)
→ commemoration | Ngày sinh Ph. Ăngghen | 2013-11-28 | - | 1820-11-28 | 193
rank of a person @2023-03: kỷ niệm 110 năm Ngày sinh đồng chí Chu Huy Mân, lãnh đạo tiền bối tiêu biểu của Đảng (17/3/1913 - 17/3/2023)
→ commemoration | Ngày sinh đồng chí Chu Huy Mân | 2023-03-17 | - | 1913-03-17 | 110
two names of one day @2021-05: Ngày mở đường Hồ Chí Minh - Ngày truyền thống Bộ đội Trường Sơn (19/5/1959)
→ commemoration | Ngày mở đường Hồ Chí Minh - Ngày truyền thống Bộ đội Trường Sơn | 2021-05-19 | - | 1959-05-19
later name of a day @2023-11: Kỷ niệm 93 năm Ngày thành lập Mặt trận Dân tộc thống nhất Việt Nam - Ngày truyền thống Mặt trận Tổ quốc Việt Nam (18/11/1930 - 18/11/2023)
→ commemoration | Ngày thành lập Mặt trận Dân tộc thống nhất Việt Nam | 2023-11-18 | - | 1930-11-18 | 93 || commemoration | Ngày truyền thống Mặt trận Tổ quốc Việt Nam | 2023-11-18 | - | 1930-11-18
nay là @2023-09: Kỷ niệm 60 năm Ngày thành lập Trường Trung cấp Y tế, nay là Trường Cao đẳng Y tế (12/9/1963 - 12/9/2023)
→ commemoration | Ngày thành lập Trường Trung cấp Y tế | 2023-09-12 | - | 1963-09-12 | 60
abbreviated names @2024-03: Kỷ niệm 93 năm Ngày thành lập Đoàn TNCS HCM (26/3/1931 - 26/3/2024)
→ commemoration | Ngày thành lập Đoàn TNCS Hồ Chí Minh | 2024-03-26 | - | 1931-03-26 | 93
abbreviated forces @2022-08: Ngày truyền thống CAND (19/8/1945 -19/8/2022)
→ commemoration | Ngày truyền thống lực lượng Công an nhân dân | 2022-08-19 | - | 1945-08-19
all capitals @2023-06: NGÀY GIA ĐÌNH VIỆT NAM (28/6)
→ commemoration | Ngày Gia đình Việt Nam | 2023-06-28
small letters @2022-09: kỷ niệm ngày thành lập Mặt trận Tổ quốc Việt Nam (10/9)
→ commemoration | Ngày truyền thống Mặt trận Tổ quốc Việt Nam | 2022-09-10
old tone placement @2023-07: Ngày Thương binh - Liệt sỹ và Ngày Quốc tế xoá nạn mù chữ (08/9)
→ commemoration | Ngày Thương binh - Liệt sĩ | 2023-07-27 || commemoration | Ngày Quốc tế xóa nạn mù chữ | 2023-09-08
count that does not fit @2012-12: Kỷ niệm 65 năm Ngày Toàn quốc kháng chiến (19/12/1946 – 19/12/2012)
→ commemoration | Ngày Toàn quốc kháng chiến | 2012-12-19 | - | 1946-12-19 | 65
relations @2025-12: 65 năm thiết lập quan hệ ngoại giao Việt Nam - Cu-ba (02/12/1960 - 02/12/2025)
→ commemoration | Thiết lập quan hệ ngoại giao Việt Nam - Cu-ba | 2025-12-02 | - | 1960-12-02 | 65
place in history @2019-05: Kỷ niệm 990 năm Danh xưng Thanh Hóa (1029 - 2019)
→ commemoration | Danh xưng Thanh Hóa | - | - | - | 990
lễ kỷ niệm @2023-06: Lễ kỷ niệm 60 năm Ngày thành lập Trường Chính trị tỉnh (12/6/1963-12/6/2023)
→ commemoration | Ngày thành lập Trường Chính trị tỉnh | 2023-06-12 | - | 1963-06-12 | 60
no such day @2023-02: Kỷ niệm 10 năm Ngày thành lập Chi bộ (29/2/2013 - 29/2/2023)
→ commemoration | Ngày thành lập Chi bộ | - | - | - | 10
lunar, brackets @2023-04: Giỗ Tổ Hùng Vương (10/3 âm lịch)
→ commemoration | Giỗ Tổ Hùng Vương | 2023-04-29
lunar, mùng @2023-04: ngày Giỗ Tổ Hùng Vương (mùng 10 tháng Ba âm lịch)
→ commemoration | Giỗ Tổ Hùng Vương | 2023-04-29
lunar, mồng @2012-03: Giỗ Tổ Hùng Vương (mồng 10 tháng 3 âm lịch)
→ commemoration | Giỗ Tổ Hùng Vương | 2012-03-31
lunar, mid-autumn @2024-09: Tết Trung thu (15/8 âm lịch)
→ commemoration | Tết Trung thu | 2024-09-17
lunar festival @2024-02: Lễ hội chùa Bạch Vân (từ mùng 8 đến 10 tháng 01 âm lịch)
→ other | Lễ hội chùa Bạch Vân | 2024-02-17 | 2024-02-19
Tết by the year's name @2024-01: vui Xuân, đón Tết Nguyên đán Giáp Thìn 2024
→ commemoration | Tết Nguyên đán | 2024-02-10
Tết in December @2023-12: chuẩn bị Tết Nguyên đán Giáp Thìn
→ commemoration | Tết Nguyên đán | 2024-02-10
new year in December @2023-12: Tết Dương lịch (01/01)
→ commemoration | Tết Dương lịch | 2024-01-01
campaign, month @2023-06: Tháng hành động vì trẻ em năm 2023
→ campaign | Tháng hành động vì trẻ em
campaign with days @2021-09: Tháng cao điểm “Vì người nghèo” (17/10 - 18/11/2021)
→ campaign | Tháng cao điểm Vì người nghèo | 2021-10-17 | 2021-11-18
campaign, days in words @2014-10: Tháng cao điểm “Vì người nghèo” từ 17-10 đến 18-11
→ campaign | Tháng cao điểm Vì người nghèo | 2014-10-17 | 2014-11-18
campaign, week @2023-10: Tuần lễ hưởng ứng học tập suốt đời (01-07/10)
→ campaign | Tuần lễ hưởng ứng học tập suốt đời | 2023-10-01 | 2023-10-07
campaign, unknown week @2021-05: Tuần lễ Quốc gia phòng, chống thiên tai (15 - 22/5/2021)
→ campaign | Tuần lễ Quốc gia phòng, chống thiên tai | 2021-05-15 | 2021-05-22
campaign, drive @2020-06: Chiến dịch Thanh niên tình nguyện hè năm 2020 ra quân ngày 14/6
→ campaign | Chiến dịch Thanh niên tình nguyện hè | 2020-06-14
campaign, drive in quotes @2025-10: Chiến dịch “45 ngày đêm làm đường vào bản” từ 01/10 đến 14/11/2025
→ campaign | Chiến dịch “45 ngày đêm làm đường vào bản” | 2025-10-01 | 2025-11-14
campaign, drive by a body @2021-05: Chiến dịch “Nói không với rác thải nhựa” do Huyện đoàn phát động ngày 16/5/2021
→ campaign | Chiến dịch “Nói không với rác thải nhựa” | 2021-05-16
campaign, emulation @2019-09: phát động đợt thi đua cao điểm “90 ngày về đích” từ 15/9/2019
→ campaign | Đợt thi đua cao điểm “90 ngày về đích” | 2019-09-15
campaign round a day @2023-06: đợt thi đua đặc biệt chào mừng kỷ niệm 90 năm Ngày thành lập Đảng bộ tỉnh (15/6)
→ campaign | Đợt thi đua đặc biệt chào mừng kỷ niệm 90 năm Ngày thành lập Đảng bộ tỉnh || commemoration | Ngày thành lập Đảng bộ tỉnh | 2023-06-15 | - | - | 90
campaign, blood @2022-09: Đợt hiến máu “Giọt máu hồng tháng Chín” ngày 24/9/2022
→ campaign | Đợt hiến máu “Giọt máu hồng tháng Chín” | 2022-09-24
movement begun @2025-05: Lễ phát động phong trào thi đua “Cả nước thi đua đổi mới sáng tạo”
→ other | Lễ phát động phong trào thi đua “Cả nước thi đua đổi mới sáng tạo”
earth hour @2022-03: Hưởng ứng Giờ Trái đất từ 20 giờ 30 đến 21 giờ 30 ngày 26/3/2022
→ campaign | Giờ Trái đất | 2022-03-26
plenum @2023-06: kết quả Hội nghị lần thứ 7, Ban Chấp hành Trung ương Đảng khóa XIII
→ meeting | Hội nghị lần thứ 7, Ban Chấp hành Trung ương Đảng khóa XIII | - | - | - | - | 7
plenum in words @2018-10: Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng khóa XII
→ meeting | Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng khóa XII | - | - | - | - | 8
plenum in two words @2025-10: Hội nghị lần thứ mười ba Ban Chấp hành Trung ương Đảng khóa XIII
→ meeting | Hội nghị lần thứ mười ba Ban Chấp hành Trung ương Đảng khóa XIII | - | - | - | - | 13
plenum, short @2023-11: Hội nghị Trung ương 8 khóa XIII
→ meeting | Hội nghị Trung ương 8 khóa XIII | - | - | - | - | 8
plenum, term in brackets @2019-06: Hội nghị Trung ương 10 (khóa XII)
→ meeting | Hội nghị Trung ương 10 (khóa XII) | - | - | - | - | 10
session @2014-10: Kỳ họp thứ tám, Quốc hội khoá XIII, khai mạc ngày 20-10-2014
→ meeting | Kỳ họp thứ tám, Quốc hội khoá XIII | 2014-10-20 | - | - | - | 8
session with range @2023-11: Kỳ họp thứ 6, Quốc hội khóa XV (từ 23/10 đến 20/11/2023)
→ meeting | Kỳ họp thứ 6, Quốc hội khóa XV | 2023-10-23 | 2023-11-20 | - | - | 6
session of a council @2023-12: kỳ họp thứ 14 HĐND thành phố khóa XI (14-15/12/2023)
→ meeting | Kỳ họp thứ 14 HĐND thành phố khóa XI | 2023-12-14 | 2023-12-15 | - | - | 14
special session @2025-10: Kỳ họp chuyên đề lần thứ hai HĐND xã khóa I vào ngày 24/10
→ meeting | Kỳ họp chuyên đề lần thứ hai HĐND xã khóa I | 2025-10-24 | - | - | - | 2
standing committee @2019-09: Phiên họp thứ 37 của Ủy ban Thường vụ Quốc hội
→ meeting | Phiên họp thứ 37 của Ủy ban Thường vụ Quốc hội | - | - | - | - | 37
congress @2025-10: Đại hội đại biểu Đảng bộ tỉnh Đông Sơn lần thứ I, nhiệm kỳ 2025 - 2030 từ 01 đến 03/10/2025
→ meeting | Đại hội đại biểu Đảng bộ tỉnh Đông Sơn lần thứ I | 2025-10-01 | 2025-10-03 | - | - | 1
congress, Roman before @2023-12: Đại hội XIII Công đoàn Việt Nam (01-03/12/2023)
→ meeting | Đại hội XIII Công đoàn Việt Nam | 2023-12-01 | 2023-12-03 | - | - | 13
congress of youth @2017-12: Đại hội đại biểu toàn quốc Đoàn TNCS Hồ Chí Minh lần thứ XI (10-13/12/2017)
→ meeting | Đại hội đại biểu toàn quốc Đoàn TNCS Hồ Chí Minh lần thứ XI | 2017-12-10 | 2017-12-13 | - | - | 11
summit @2023-06: Hội nghị cấp cao ASEAN lần thứ 42
→ meeting | Hội nghị cấp cao ASEAN lần thứ 42 | - | - | - | - | 42
summit with a seat @2021-11: Hội nghị COP26 tại Glasgow, Vương quốc Anh (31/10 - 03/11/2021)
→ meeting | Hội nghị COP26 tại Glasgow | 2021-10-31 | 2021-11-03
summit week @2017-11: Tuần lễ Cấp cao APEC 2017 tại Đà Nẵng (06-11/11/2017)
→ meeting | Tuần lễ Cấp cao APEC 2017 tại Đà Nẵng | 2017-11-06 | 2017-11-11
forum @2023-10: Diễn đàn cấp cao hợp tác quốc tế “Vành đai và Con đường” lần thứ 3
→ meeting | Diễn đàn cấp cao hợp tác quốc tế “Vành đai và Con đường” lần thứ 3 | - | - | - | - | 3
conference @2017-11: Hội nghị sinh viên nghiên cứu khoa học lần thứ 14 (ngày 25/11)
→ meeting | Hội nghị sinh viên nghiên cứu khoa học lần thứ 14 | 2017-11-25 | - | - | - | 14
online conference @2023-12: Hội nghị trực tuyến toàn quốc quán triệt Nghị quyết Hội nghị lần thứ 8 Ban Chấp hành Trung ương Đảng khóa XIII (sáng 04/12/2023)
→ meeting | Hội nghị trực tuyến toàn quốc quán triệt Nghị quyết Hội nghị lần thứ 8 Ban Chấp hành Trung ương Đảng khóa XIII | 2023-12-04 | - | - | - | 8
talks @2023-06: Hội đàm giữa Bí thư Tỉnh ủy Lạng Sơn và Bí thư Khu ủy Quảng Tây
→ meeting | Hội đàm giữa Bí thư Tỉnh ủy Lạng Sơn và Bí thư Khu ủy Quảng Tây
seminar @2024-05: Hội thảo khoa học “Điện Biên Phủ - tầm vóc thời đại” (ngày 06/5)
→ meeting | Hội thảo khoa học “Điện Biên Phủ - tầm vóc thời đại” | 2024-05-06
visit abroad @2014-10: chuyến thăm chính thức Cộng hoà Ấn Độ của Thủ tướng Chính phủ trong hai ngày 27 và 28-10
→ visit | Chuyến thăm chính thức Cộng hoà Ấn Độ của Thủ tướng Chính phủ | 2014-10-27 | 2014-10-28
visit abroad, leader first @2023-11: Thủ tướng Chính phủ thăm Cộng hòa Nhân dân Trung Hoa
→ visit | Thăm Cộng hòa Nhân dân Trung Hoa
visit to any country @2023-11: Đoàn đại biểu cấp cao thăm Ả-rập Xê-út
→ visit | Thăm Ả-rập Xê-út
guest @2017-11: chuyến thăm cấp Nhà nước tới Việt Nam của Tổng thống Hoa Kỳ (11-12/11)
→ visit | Chuyến thăm cấp Nhà nước tới Việt Nam của Tổng thống Hoa Kỳ | 2017-11-11 | 2017-11-12
guest first @2019-09: Thủ tướng Ô-xtrây-li-a thăm chính thức Việt Nam từ 22/8 đến 24/8/2019
→ visit | Thủ tướng Ô-xtrây-li-a thăm chính thức Việt Nam | 2019-08-22 | 2019-08-24
contest, Roman @2023-06: Giải báo chí toàn quốc về xây dựng Đảng (Giải Búa liềm vàng) lần thứ VIII - năm 2023
→ contest | Giải báo chí toàn quốc về xây dựng Đảng (Giải Búa liềm vàng) lần thứ VIII | - | - | - | - | 8
contest, word @2023-06: Cuộc thi chính luận về bảo vệ nền tảng tư tưởng của Đảng lần thứ Ba - năm 2023
→ contest | Cuộc thi chính luận về bảo vệ nền tảng tư tưởng của Đảng lần thứ Ba | - | - | - | - | 3
contest in quotes @2021-05: Cuộc thi trực tuyến “Tìm hiểu pháp luật về bầu cử” nhận bài đến ngày 15/5/2021
→ contest | Cuộc thi trực tuyến “Tìm hiểu pháp luật về bầu cử”
contest, comma in the name @2022-09: Hội thi Điều dưỡng giỏi, thanh lịch Bệnh viện lần thứ 5 (từ 15/9 đến 17/9)
→ contest | Hội thi Điều dưỡng giỏi, thanh lịch Bệnh viện lần thứ 5 | 2022-09-15 | 2022-09-17 | - | - | 5
contest, people in the name @2023-09: Hội thi Báo cáo viên, tuyên truyền viên giỏi Đảng bộ tỉnh (từ 21/9 đến 23/9/2023)
→ contest | Hội thi Báo cáo viên, tuyên truyền viên giỏi Đảng bộ tỉnh | 2023-09-21 | 2023-09-23
contest, và in the name @2023-03: dự Cuộc thi viết về gương học tập và làm theo Bác tỉnh Kon Tum năm 2023, gửi bài về Ban Tuyên giáo
→ contest | Cuộc thi viết về gương học tập và làm theo Bác tỉnh Kon Tum
contest, all that take part @2023-09: Cuộc thi tìm hiểu Luật Đất đai, cán bộ toàn ngành tham gia đầy đủ
→ contest | Cuộc thi tìm hiểu Luật Đất đai
contest, those who cheer @2023-09: Hội thi Nhà nông đua tài và hội viên toàn tỉnh tích cực cổ vũ
→ contest | Hội thi Nhà nông đua tài
meeting told of @2021-11: Thông tin Kỳ họp thứ 2, Quốc hội khóa XV trên bản tin nội bộ
→ meeting | Kỳ họp thứ 2, Quốc hội khóa XV | - | - | - | - | 2
contest, people that act @2023-09: Hội thi tuyên truyền viên giỏi và cán bộ tham gia đầy đủ
→ contest | Hội thi tuyên truyền viên giỏi
day without a date in a list @2022-12: Ngày Dân số Việt Nam (26/12); Chiến thắng Hà Nội - Điện Biên Phủ trên không; Ngày Toàn quốc kháng chiến
→ commemoration | Ngày Dân số Việt Nam | 2022-12-26 || commemoration | Chiến thắng Hà Nội - Điện Biên Phủ trên không | 2022-12-18 || commemoration | Ngày Toàn quốc kháng chiến | 2022-12-19
contest, sport @2019-09: Giải bóng đá nam công nhân Cúp Hải Minh lần thứ 6 từ 07/9 đến hết ngày 22/9
→ contest | Giải bóng đá nam công nhân Cúp Hải Minh lần thứ 6 | 2019-09-07 | 2019-09-22 | - | - | 6
contest, singing @2023-12: Liên hoan tiếng hát công nhân thành phố lần thứ tư (16/12)
→ contest | Liên hoan tiếng hát công nhân thành phố lần thứ tư | 2023-12-16 | - | - | - | 4
contest, school games @2024-11: Hội khỏe Phù Đổng thị xã lần thứ XI, năm học 2024-2025 khai mạc ngày 15/11
→ contest | Hội khỏe Phù Đổng thị xã lần thứ XI | 2024-11-15 | - | - | - | 11
prize @2024-05: Giải thưởng sáng tác, quảng bá tác phẩm văn học, báo chí về chủ đề “Học tập và làm theo Bác”
→ contest | Giải thưởng sáng tác, quảng bá tác phẩm văn học, báo chí về chủ đề “Học tập và làm theo Bác”
prize by its name @2023-06: Giải Diên Hồng lần thứ nhất
→ contest | Giải Diên Hồng lần thứ nhất | - | - | - | - | 1
exam @2023-06: kỳ thi tốt nghiệp THPT năm 2023
→ exam | Kỳ thi tốt nghiệp THPT
exam with days @2021-05: Kỳ thi tuyển sinh vào lớp 10 THPT năm học 2021 - 2022 (ngày 01 và 02/6/2021)
→ exam | Kỳ thi tuyển sinh vào lớp 10 THPT năm học 2021 - 2022 | 2021-06-01 | 2021-06-02
election @2021-05: Cuộc bầu cử đại biểu Quốc hội khóa XV và đại biểu Hội đồng nhân dân các cấp (Chủ nhật, ngày 23/5/2021)
→ other | Cuộc bầu cử đại biểu Quốc hội khóa XV và đại biểu Hội đồng nhân dân các cấp | 2021-05-23
festival @2025-10: Lễ hội Cốm xã Suối Nhài (từ 25 đến 26/10)
→ other | Lễ hội Cốm xã Suối Nhài | 2025-10-25 | 2025-10-26
festival in quotes @2023-12: “Lễ hội Ánh sáng sông Vân” từ 23/12/2023 đến hết ngày 01/01/2024
→ other | Lễ hội Ánh sáng sông Vân | 2023-12-23 | 2024-01-01
fair @2019-09: Hội chợ Hàng Việt Nam chất lượng cao Hải Minh (24-29/9/2019)
→ other | Hội chợ Hàng Việt Nam chất lượng cao Hải Minh | 2019-09-24 | 2019-09-29
market @2025-10: Phiên chợ số “Nông sản Suối Nhài” ngày 10/10
→ other | Phiên chợ số “Nông sản Suối Nhài” | 2025-10-10
opening of a work @2019-09: Lễ khánh thành Nhà máy Sợi Minh Phú (ngày 19/9)
→ other | Lễ khánh thành Nhà máy Sợi Minh Phú | 2019-09-19
recruits @2025-02: Lễ giao nhận quân năm 2025 trên địa bàn thị xã (ngày 13/02/2025)
→ other | Lễ giao nhận quân | 2025-02-13
exhibition @2023-12: Triển lãm ảnh “Vân Giang xưa và nay” khai mạc ngày 18/12
→ other | Triển lãm ảnh “Vân Giang xưa và nay” | 2023-12-18
job fair @2017-11: Ngày hội việc làm năm 2017 (sáng 11/11)
→ other | Ngày hội việc làm | 2017-11-11
culture week @2022-04: Tuần văn hóa, du lịch Hòn Nghi (28/4 - 03/5/2022)
→ other | Tuần văn hóa, du lịch Hòn Nghi | 2022-04-28 | 2022-05-03
tourism year @2022-04: Năm Du lịch quốc gia - Quảng Nam 2022 khai mạc tối 26/3
→ other | Năm Du lịch quốc gia - Quảng Nam | 2022-03-26
exercise @2025-10: Diễn tập phòng thủ dân sự cấp xã trong hai ngày 29 và 30/10
→ other | Diễn tập phòng thủ dân sự cấp xã | 2025-10-29 | 2025-10-30
census @2019-04: Cuộc Tổng điều tra dân số và nhà ở bắt đầu lúc 0 giờ ngày 01/4/2019
→ other | Cuộc Tổng điều tra dân số và nhà ở | 2019-04-01
range of one month @2023-09: Hội thi tuyên truyền viên giỏi (10-11/9/2023)
→ contest | Hội thi tuyên truyền viên giỏi | 2023-09-10 | 2023-09-11
range to the end of a day @2024-05: Giải cầu lông gia đình từ 26/4/2024 đến hết ngày 8/5/2024
→ contest | Giải cầu lông gia đình | 2024-04-26 | 2024-05-08
range over two months @2023-10: Hội chợ Thương mại biên giới từ 23/10 đến 20/11/2023
→ other | Hội chợ Thương mại biên giới | 2023-10-23 | 2023-11-20
inauguration @2025-10: dự lễ khánh thành Trường Tiểu học Tân Khê 2
→ other | Lễ khánh thành Trường Tiểu học Tân Khê 2
a liberation, one day @2018-03: 43 năm giải phóng tỉnh (ngày 10 tháng 3)
→ commemoration | Giải phóng tỉnh | 2018-03-10 | - | - | 43
quoted contest of the whole province @2014-12: Hội thi “Khuyến nông viên giỏi” toàn tỉnh (ngày 12/12)
→ contest | Hội thi “Khuyến nông viên giỏi” toàn tỉnh | 2014-12-12
two days with a comma @2014-12: kỳ thi tuyển công chức tỉnh năm 2014 tổ chức trong 2 ngày 27, 28/12
→ exam | Kỳ thi tuyển công chức tỉnh | 2014-12-27 | 2014-12-28
a festival of a thousand years @2010-09: Đại lễ 1000 năm Thăng Long - Hà Nội (01 - 10/10/2010)
→ other | Đại lễ 1000 năm Thăng Long - Hà Nội | 2010-10-01 | 2010-10-10
exam without "kỳ" @2024-03: thi chọn học sinh giỏi lớp 9 cấp tỉnh ngày 10/4
→ exam | Thi chọn học sinh giỏi lớp 9 cấp tỉnh | 2024-04-10
a cup named for a day @2018-03: Giải bóng đá thanh niên Cúp 26/3
→ contest | Giải bóng đá thanh niên Cúp 26/3
a weekday in brackets @2025-05: Lễ phát động Tháng hành động vì trẻ em diễn ra lúc 7h30, thứ Bảy (31/5/2025)
→ other | Lễ phát động Tháng hành động vì trẻ em | 2025-05-31 || campaign | Tháng hành động vì trẻ em | 2025-05-31
verb before the days @2021-05: Tuần phim kỷ niệm ngày sinh Bác Hồ chiếu từ 15/5 đến 20/5/2021
→ other | Tuần phim kỷ niệm ngày sinh Bác Hồ | 2021-05-15 | 2021-05-20 || commemoration | Ngày sinh Chủ tịch Hồ Chí Minh | 2021-05-19
national day beside another @2025-09: Ngày Cách mạng Tháng Tám thành công (19/8/1945 - 19/8/2025) và Quốc khánh 2/9
→ commemoration | Cách mạng Tháng Tám | 2025-08-19 | - | 1945-08-19 || commemoration | Quốc khánh nước Cộng hòa xã hội chủ nghĩa Việt Nam | 2025-09-02
women's day @2022-10: 12 năm Ngày Phụ nữ Việt Nam (20/10/2010 - 20/10/2022)
→ commemoration | Ngày Phụ nữ Việt Nam | 2022-10-20 | - | 2010-10-20 | 12
month of learning @2019-09: hưởng ứng Tháng khuyến học (từ ngày 02/9 đến ngày 02/10/2019)
→ campaign | Tháng khuyến học | 2019-09-02 | 2019-10-02
another name in brackets @2022-05: Đại hội Thể thao Đông Nam Á lần thứ 31 (SEA Games 31) từ ngày 12 - 23/5/2022
→ contest | Đại hội Thể thao Đông Nam Á lần thứ 31 | 2022-05-12 | 2022-05-23 | - | - | 31
a day in the title of a contest @2019-02: Cuộc thi viết “Tìm hiểu 60 năm Ngày truyền thống lực lượng” do tỉnh tổ chức
→ contest | Cuộc thi viết “Tìm hiểu 60 năm Ngày truyền thống lực lượng”
"""


def fields(event: Event) -> str:
    values = [event.kind, event.name, event.on, event.until, event.origin, event.years, event.edition]
    shown = ["-" if value is None else str(value) for value in values]
    while shown[-1] == "-":
        shown.pop()
    return " | ".join(shown)


@pytest.mark.parametrize(("form", "text", "expected"), cases(FORMS, " @", ": "))
def test_reads_the_form(form: str, text: str, expected: str) -> None:
    year, month = form.split("-")
    found = analyse(f"Định hướng tuyên truyền tháng {int(month)} năm {year}\n\n1. Tuyên truyền {text}.").events
    assert " || ".join(map(fields, found)) == expected
    assert all(event.item == "1" for event in found)
