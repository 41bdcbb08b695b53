"""The date, the issuer and the subject round a citation; lists that share a word; citations inside a subject.

The tables are written as in `test_citations.py`: type | number | symbol | date | issuer.
"""

from __future__ import annotations

import pytest

from analytics.directive.citations import find_citations
from analytics.directive.outline import outline
from analytics.model import Span
from tests.directive.marked import cases, fields, read_marked

DATES = """
month without a nought: «Chỉ thị số 24-CT/TW», ngày 08/4/2021 → ? | 24 | ? | 2021-04-08
nothing padded: «Chỉ thị số 24-CT/TW», ngày 5/11/2021 → ? | 24 | ? | 2021-11-05
all padded: «Chỉ thị số 24-CT/TW», ngày 12/06/2024 → ? | 24 | ? | 2024-06-12
hyphens: «Chỉ thị số 24-CT/TW» ngày 7-8-2018 → ? | 24 | ? | 2018-08-07
dots: «Chỉ thị số 24-CT/TW», ngày 19.5.2018 → ? | 24 | ? | 2018-05-19
words: «Chỉ thị số 24-CT/TW», ngày 08 tháng 01 năm 2020 → ? | 24 | ? | 2020-01-08
a blank inside: «Chỉ thị số 24-CT/TW», ngày 21/5/ 2020 → ? | 24 | ? | 2020-05-21
blanks round the slashes: «Chỉ thị số 24-CT/TW», ngày 21 / 5 / 2020 → ? | 24 | ? | 2020-05-21
brackets: «Chỉ thị số 24-CT/TW» (ngày 22/3/2017) của Ban Bí thư → ? | 24 | ? | 2017-03-22 | Ban Bí thư
brackets without the word: «Chỉ thị số 24-CT/TW» (22/3/2017) → ? | 24 | ? | 2017-03-22
no comma: «Chỉ thị số 24-CT/TW» ngày 22/3/2017 của Ban Bí thư → ? | 24 | ? | 2017-03-22 | Ban Bí thư
comma after: «Chỉ thị số 24-CT/TW», ngày 22/3/2017, của Ban Bí thư → ? | 24 | ? | 2017-03-22 | Ban Bí thư
issued: «Quyết định số 15-QĐ/TU» ban hành ngày 05/5/2023 của Tỉnh ủy → ? | 15 | ? | 2023-05-05 | Tỉnh ủy
after the issuer: «Chỉ thị số 05-CT/TW» của Bộ Chính trị ngày 15/5/2016 về học tập
→ ? | 05 | ? | 2016-05-15 | Bộ Chính trị
after the issuer, comma: «Chỉ thị số 05-CT/TW» của Bộ Chính trị, ngày 15/5/2016 → ? | 05 | ? | 2016-05-15 | Bộ Chính trị
day and month: «Công văn số 15-CV/TU», ngày 12/5 → ? | 15 | ? | -
day and month, issuer: «Công văn số 15-CV/TU», ngày 12/5 của Tỉnh ủy về thi đua → ? | 15 | ? | - | Tỉnh ủy
no such day: «Công văn số 15-CV/TU», ngày 31/6/2023 của Tỉnh ủy → ? | 15 | ? | - | Tỉnh ủy
misprinted year stays: «Nghị quyết số 12-NQ/TU», ngày 05/6/2028 của Tỉnh ủy → ? | 12 | ? | 2028-06-05
date of a meeting: «Thông báo số 113-TB/TU» về kết luận tại cuộc họp ngày 28/4/2023 → ? | 113 | ? | -
date of an anniversary: «Kế hoạch số 118-KH/TU» về kỷ niệm 70 năm (07/5/1954 - 07/5/2024) → ? | 118 | ? | -
no word day: «Công văn số 5120/UBND-TH», 15/8/2019, của UBND tỉnh → ? | 5120 | ? | 2019-08-15 | UBND tỉnh
term between: «Nghị quyết số 04-NQ/TW» (khóa XII) ngày 30/10/2016 về chỉnh đốn → ? | 04 | ? | 2016-10-30 | -
year misprinted: «Chỉ thị 05-CT/TW», ngày 15/5/20216 của Bộ Chính trị khóa XII → ? | 05 | ? | - | Bộ Chính trị khóa XII
signed, after the subject: «Chỉ thị số 50» về sinh hoạt chi bộ (ban hành ngày 23/7/2025) → ? | 50 | ? | 2025-07-23
month only: «Công văn số 12-CV/TU», ngày tháng 5/2023 của Tỉnh ủy → ? | 12 | ? | -
date before: Ngày 16/7/2021, Tỉnh ủy ban hành «Công văn số 312-CV/TU» về phòng dịch → ? | 312 | ? | 2021-07-16 | Tỉnh ủy
date before, had issued: Ngày 9/5/2023, Ban Bí thư đã ban hành «Kết luận số 54-KL/TW»
→ ? | 54 | ? | 2023-05-09 | Ban Bí thư
date before, signed: Ngày 19/4/2023, Thủ tướng Chính phủ đã ký «Công điện số 280/CĐ-TTg» → ? | 280 | ? | 2023-04-19
date before, no issuer: Ngày 16/7/2021, ban hành «Công văn số 312-CV/TU» về phòng dịch → ? | 312 | ? | 2021-07-16 | -
"""

ISSUERS = """
of: «Kết luận số 54-KL/TW», ngày 09/5/2023 của Ban Bí thư về giáo dục nghề nghiệp → ? | 54 | ? | ? | Ban Bí thư
of, no date: «Kết luận số 54-KL/TW» của Ban Bí thư về giáo dục nghề nghiệp → ? | 54 | ? | - | Ban Bí thư
no word of: «Chỉ thị số 24-CT/TW», ngày 13/4/2023 Ban Bí thư về chỉ đạo y tế → ? | 24 | ? | ? | Ban Bí thư
none: «Hướng dẫn số 157-HD/BTGTU», ngày 18/5/2023 gửi kèm → ? | 157 | ? | ? | -
none, subject: «Kế hoạch số 116-KH/ĐUK», ngày 10/5/2023 về thực hiện nghị quyết → ? | 116 | ? | ? | -
before: Ban Bí thư ban hành «Kết luận số 54-KL/TW» về giáo dục nghề nghiệp → ? | 54 | ? | - | Ban Bí thư
before, date after: Ban Bí thư ban hành «Kết luận số 54-KL/TW», ngày 09/5/2023 → ? | 54 | ? | 2023-05-09 | Ban Bí thư
Assembly: «Nghị quyết số 43/2022/QH15» của Quốc hội về chính sách tài khóa → ? | 43/2022 | ? | ? | Quốc hội
government: «Nghị quyết số 73/NQ-CP» của Chính phủ về việc ủy quyền → ? | 73 | ? | ? | Chính phủ
government, no preposition: «Nghị định số 124/2020/NĐ-CP» của Chính phủ quy định chi tiết
→ ? | 124/2020 | ? | ? | Chính phủ
ministry with and: «Quyết định số 781/QĐ-BTTTT» của Bộ Thông tin và Truyền thông về kế hoạch
→ ? | 781 | ? | ? | Bộ Thông tin và Truyền thông
ministry with a comma: «Thông tư số 05/2020/TT-BVHTTDL» của Bộ Văn hóa, Thể thao và Du lịch quy định
→ ? | 05/2020 | ? | ? | Bộ Văn hóa, Thể thao và Du lịch
ministry with a hyphen: «Thông tư số 06/2021/TT-BLĐTBXH» của Bộ Lao động - Thương binh và Xã hội
→ ? | 06/2021 | ? | ? | Bộ Lao động - Thương binh và Xã hội
province: «Chỉ thị số 06/CT-UBND», ngày 29/7/2022 của UBND tỉnh Lạng Sơn về tiếp dân
→ ? | 06 | ? | ? | UBND tỉnh Lạng Sơn
chairman: «Công điện số 3/CĐ-UBND» của Chủ tịch UBND tỉnh yêu cầu trực ban → ? | 3 | ? | ? | Chủ tịch UBND tỉnh
steering committee: «Kế hoạch số 15-KH/BCĐ35», ngày 12/4/2023 của Ban Chỉ đạo 35 Tỉnh ủy về đấu tranh
→ ? | 15 | ? | ? | Ban Chỉ đạo 35 Tỉnh ủy
conference: «Nghị quyết số 100-NQ/TU» của Hội nghị lần thứ mười, Ban Chấp hành Đảng bộ tỉnh về nhiệm vụ
→ ? | 100 | ? | ? | Hội nghị lần thứ mười, Ban Chấp hành Đảng bộ tỉnh
minister: «Quyết định số 612/QĐ-UBDT» của Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc phê duyệt danh sách xã
→ ? | 612 | ? | ? | Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc
term: «Nghị quyết số 27-NQ/TW» của Ban Chấp hành Trung ương Đảng khóa XIII về pháp quyền
→ ? | 27 | ? | ? | Ban Chấp hành Trung ương Đảng khóa XIII
term in brackets: «Nghị quyết số 27-NQ/TW» của Ban Chấp hành Trung ương Đảng (khóa XIII) về pháp quyền
→ ? | 27 | ? | ? | Ban Chấp hành Trung ương Đảng (khóa XIII)
term after a comma: «Nghị quyết số 27-NQ/TW» của Ban Chấp hành Trung ương Đảng, khóa XIII về pháp quyền
→ ? | 27 | ? | ? | Ban Chấp hành Trung ương Đảng, khóa XIII
2025: «Hướng dẫn số 12-HD/BTGDVTW» của Ban Tuyên giáo và Dân vận Trung ương về sinh hoạt
→ ? | 12 | ? | ? | Ban Tuyên giáo và Dân vận Trung ương
enclosed: «Kế hoạch số 12-KH/TU» của Ban Thường vụ Tỉnh ủy (gửi kèm) → ? | 12 | ? | ? | Ban Thường vụ Tỉnh ủy
centre: «Nghị quyết số 18-NQ/TW» của Trung ương về sắp xếp bộ máy → ? | 18 | ? | ? | Trung ương
another subject: «Kế hoạch số 12-KH/TU» của Tỉnh ủy, các chi bộ tổ chức học tập → ? | 12 | ? | ? | Tỉnh ủy
another body: Theo «Chỉ thị số 21-CT/TW» của Ban Bí thư, Ban Thường vụ Tỉnh ủy yêu cầu rà soát
→ ? | 21 | ? | ? | Ban Bí thư
before a quote: «Kết luận số 100-KL/TW» ngày 18/8/2014 của Ban Bí thư “về việc đổi mới” → ? | 100 | ? | ? | Ban Bí thư
before an act: «Hướng dẫn số 96-HD/BTGTW» của Ban Tuyên giáo Trung ương tuyên truyền kỷ niệm
→ ? | 96 | ? | ? | Ban Tuyên giáo Trung ương
and others: «Chỉ thị số 45-CT/TW» của Bộ Chính trị và các chỉ đạo, hướng dẫn của Trung ương → ? | 45 | ? | ? | Bộ Chính trị
longer name: «Chỉ thị số 16-CT/TW» của Ban Bí thư Trung ương về lãnh đạo đại hội → ? | 16 | ? | ? | Ban Bí thư Trung ương
district: «Phương án số 45/PA-UBND» của UBND thị xã về sơ tán → ? | 45 | ? | ? | UBND thị xã
hospital: «Thông báo số 58-TB/ĐU» của Đảng ủy Bệnh viện về phân công → ? | 58 | ? | ? | Đảng ủy Bệnh viện
company: «Kế hoạch số 19-KH/ĐU» của Đảng ủy Tổng Công ty Cấp nước về đại hội → ? | 19 | ? | ? | Đảng ủy Tổng Công ty Cấp nước
deadline after it: «Kế hoạch số 31-KH/BCĐ35» của Ban Chỉ đạo 35 Huyện ủy trước ngày 20 → ? | 31 | ? | ? | Ban Chỉ đạo 35 Huyện ủy
in front of a bracket: Đảng ủy Tổng Công ty Cấp nước («Kế hoạch số 19-KH/ĐUCN» ngày 8/8/2019), Đảng ủy khác báo cáo
→ ? | 19 | ? | 2019-08-08 | Đảng ủy Tổng Công ty Cấp nước
who asks, at: Theo đề nghị của Sở Thông tin và Truyền thông tại «Công văn số 702/STTTT-TTBCXB» ngày 23 tháng 4 năm 2021
→ ? | 702 | ? | 2021-04-23 | Sở Thông tin và Truyền thông
who speaks is not who signs: ý kiến của Thường trực Tỉnh ủy tại «Thông báo số 3553-TB/VPTU», ngày 17/5/2023 → ? | 3553 | ? | ? | -
another acts after: «Kết luận số 54-KL/TW», ngày 09/5/2023, Ban Thường vụ Tỉnh ủy yêu cầu rà soát → ? | 54 | ? | ? | -
copies: Đảng ủy phường sao gửi «Chỉ thị số 45-CT/TW» của Bộ Chính trị về bầu cử → ? | 45 | ? | ? | Bộ Chính trị
subject with a capital: «Nghị định số 111/2018/NĐ-CP» của Chính phủ Quy định về ngày thành lập → ? | 111/2018 | ? | ? | Chính phủ
subject with a capital, about: «Chỉ thị số 45-CT/TW» của Bộ Chính trị Về đổi mới → ? | 45 | ? | ? | Bộ Chính trị
a post and its holder: Thủ tướng Chính phủ Nguyễn Văn A đã ký «Quyết định số 307/QĐ-TTg» → ? | 307 | ? | ? | Thủ tướng Chính phủ
a person: «Công văn số 12-CV/TU» của đồng chí phụ trách → ? | 12 | ? | ? | -
acts itself: «Chỉ thị số 05-CT/TW», Chi bộ chọn nội dung sinh hoạt → ? | 05 | ? | -
acts itself, far above: «Nghị quyết số 18-NQ/TW», Quốc hội thông qua Luật Đất đai → ? | 18 | ? | -
no word, subject behind: «Quyết định số 22/QĐ-UBND», UBND tỉnh về việc giao chỉ tiêu → ? | 22 | ? | - | UBND tỉnh
a city in capitals: «Quyết định số 22/2023/QĐ-UBND» của Ủy ban nhân dân Thành phố Hồ Chí Minh ban hành Quy định
→ ? | 22/2023 | ? | - | Ủy ban nhân dân Thành phố Hồ Chí Minh
issued by: «Nghị quyết số 98/2023/QH15» ngày 24/6/2023, do Quốc hội ban hành, về thí điểm → ? | 98/2023 | ? | 2023-06-24 | Quốc hội
a comma in the name before: Sở Văn hóa, Thể thao và Du lịch đã ban hành «Kế hoạch số 123/KH-SVHTTDL» về quảng bá
→ ? | 123 | ? | - | Sở Văn hóa, Thể thao và Du lịch
a comma in an open name: «Kế hoạch số 12/KH-PCTT» của Ban Chỉ huy Phòng, chống thiên tai tỉnh Yên Bái về ứng phó
→ ? | 12 | ? | - | Ban Chỉ huy Phòng, chống thiên tai tỉnh Yên Bái
year between: «Quyết định số 149/QĐ-TTg» năm 2013 của Thủ tướng Chính phủ → ? | 149 | ? | - | Thủ tướng Chính phủ
term after the day: «Nghị quyết số 27-NQ/TW», ngày 21/5/2018, khóa XII của Ban Chấp hành Trung ương về tiền lương
→ ? | 27 | ? | 2018-05-21 | Ban Chấp hành Trung ương
a type in capitals is no body: «Chỉ thị 46-CT/TW» ngày 22/6/2015 của Bộ Chính trị và «KH số 77-KH/TU» ngày 9/11/2015
→ ? | 46 | ? | 2015-06-22 | Bộ Chính trị || kế hoạch | 77 | ? | 2015-11-09 | -
an hour before the day: «Công điện số 09/CĐ-UBND» hồi 22 giờ ngày 31/3/2020 của Chủ tịch UBND tỉnh
→ ? | 09 | ? | 2020-03-31 | Chủ tịch UBND tỉnh
dated: «Công văn số 02-CV/BTGTW» đề ngày 04/12/2020 → ? | 02 | ? | 2020-12-04
the first of a month: «Quy định số 47-QĐ/TW», ngày mồng 1 tháng 11 năm 2011 của Ban Chấp hành Trung ương
→ ? | 47 | ? | 2011-11-01 | Ban Chấp hành Trung ương
a day in words: «Thông báo số 215-TB/TU» ngày hai mươi tháng mười một năm 2014 của Thường trực Tỉnh ủy
→ ? | 215 | ? | - | Thường trực Tỉnh ủy
the same day: «Kết luận số 21-KL/TW» ngày 25/10/2021 và «Quy định số 37-QĐ/TW» (cùng ngày) về những điều
→ ? | 21 | ? | 2021-10-25 || ? | 37 | ? | 2021-10-25
a body of another symbol: «Kế hoạch số 17-KH/TU» ngày 30/8/2016; «Kế hoạch số 417-KH/TĐTN» của Ban Thường vụ Tỉnh Đoàn
→ ? | 17 | ? | 2016-08-30 | - || ? | 417 | ? | - | Ban Thường vụ Tỉnh Đoàn
military committee: «Báo cáo số 88-BC/ĐUQS» của Đảng ủy Quân sự huyện → ? | 88 | ? | - | Đảng ủy Quân sự huyện
"""

LISTS = """
each with its word, all of one day: «Quy định số 131-QĐ/TW» và «Quy định số 132-QĐ/TW», đều ngày 27/10/2023 của Bộ Chính trị
→ ? | 131 | ? | 2023-10-27 | Bộ Chính trị || ? | 132 | ? | 2023-10-27 | Bộ Chính trị
all of one body: «Thông tri số 24/TT-MTTW-BTT» ngày 30/5/2013, «Kế hoạch số 371/KH-MTTW-BTT» ngày 29/7/2013, đều của Tỉnh ủy
→ ? | 24 | ? | 2013-05-30 | Tỉnh ủy || ? | 371 | ? | 2013-07-29 | Tỉnh ủy
same word, one body: «Quy định số 11-QĐi/TW» (18/02/2019) và «Quy định 179 -QĐ/TW», ngày 25/02/2019 của Bộ Chính trị
→ ? | 11 | ? | 2019-02-18 | Bộ Chính trị || ? | 179 | ? | 2019-02-25 | Bộ Chính trị
one word, units of one body: các «Công văn số 1130/SNN-TL», «1163/SNN-BVTV» của Sở Nội vụ về chống hạn
→ ? | 1130 | ? | - | Sở Nội vụ || ? | 1163 | ? | - | Sở Nội vụ
act on two: Bộ Chính trị ban hành «Chỉ thị 05-CT/TW», 15-5-2016 và «Kế hoạch 03-KH/TW», 25-7-2016; chi bộ nào
→ ? | 05 | ? | 2016-05-15 | Bộ Chính trị || ? | 03 | ? | 2016-07-25 | Bộ Chính trị
three numbers: các «Nghị quyết số 42-NQ/TW», «43-NQ/TW» và «44-NQ/TW»
→ nghị quyết | 42 || nghị quyết | 43 || nghị quyết | 44
two numbers: «Kết luận số 126-KL/TW» và «127-KL/TW» của Bộ Chính trị
→ kết luận | 126 | ? | - | Bộ Chính trị || kết luận | 127 | ? | - | Bộ Chính trị
number said again: «Nghị quyết số 18-NQ/TW», số «19-NQ/TW» về bộ máy → nghị quyết | 18 || nghị quyết | 19
each with a date: «Kết luận số 126-KL/TW», ngày 14/02/2025 và «127-KL/TW», ngày 28/02/2025
→ ? | 126 | ? | 2025-02-14 || ? | 127 | ? | 2025-02-28
one issuer for two: «Nghị định số 177/2024/NĐ-CP» và «Nghị định số 178/2024/NĐ-CP» của Chính phủ
→ ? | 177/2024 | ? | - | Chính phủ || ? | 178/2024 | ? | - | Chính phủ
one issuer, dates: «Quyết định số 90/QĐ-TTg» ngày 18/01/2022, «Quyết định số 263/QĐ-TTg» ngày 22/02/2022 của Chính phủ
→ ? | 90 | ? | 2022-01-18 | Chính phủ || ? | 263 | ? | 2022-02-22 | Chính phủ
two types: «Chỉ thị số 05-CT/TW», «Kết luận số 01-KL/TW» của Bộ Chính trị
→ chỉ thị | 05 || kết luận | 01 | ? | - | Bộ Chính trị
semicolon: «Nghị quyết số 73/NQ-CP», ngày 06/5/2023; «Công điện số 280/CĐ-TTg»
→ ? | 73 | ? | 2023-05-06 || ? | 280 | ? | -
nested: «Kết luận số 54-KL/TW», ngày 09/5/2023 về thực hiện «Quyết định số 99-QĐ/TW», ngày 03/10/2017
→ ? | 54 | ? | 2023-05-09 || ? | 99 | ? | 2017-10-03
nested, one date: «Kết luận số 01-KL/TW» về tiếp tục thực hiện «Chỉ thị số 05-CT/TW», ngày 15/5/2016
→ ? | 01 | ? | - || ? | 05 | ? | 2016-05-15
twice nested: «Kế hoạch số 116-KH/ĐUK» về thực hiện «Chương trình số 79-CTr/TU» về thực hiện «Nghị quyết số 28-NQ/TW»
→ kế hoạch | 116 || chương trình | 79 || nghị quyết | 28
two issuers: «Chỉ thị số 21-CT/TW» của Ban Bí thư và «Kế hoạch số 12-KH/TU» của Tỉnh ủy
→ ? | 21 | ? | - | Ban Bí thư || ? | 12 | ? | - | Tỉnh ủy
cause, act: Theo «Chỉ thị số 21-CT/TW» của Ban Bí thư, Ban Thường vụ Tỉnh ủy ban hành «Kế hoạch số 12-KH/TU»
→ ? | 21 | ? | - | Ban Bí thư || ? | 12 | ? | - | Ban Thường vụ Tỉnh ủy
on a letter: «Thông báo số 3553-TB/VPTU», ngày 17/5/2023 của Tỉnh ủy về «Công văn số 1369/BTTTT-CBC», ngày 17/4/2023
→ ? | 3553 | ? | 2023-05-17 | Tỉnh ủy || ? | 1369 | ? | 2023-04-17 | -
short and full: «Chỉ thị số 05-CT/TW» của Bộ Chính trị (viết tắt là «Chỉ thị 05»)
→ chỉ thị | 05 | CT/TW || chỉ thị | 05 | -
bare numbers before the symbol: các «Nghị quyết số 42», «43», «44-NQ/TW» ngày 24/11/2023
→ nghị quyết | 42 | NQ/TW | 2023-11-24 || nghị quyết | 43 | NQ/TW | 2023-11-24 || nghị quyết | 44 | NQ/TW | 2023-11-24
bare numbers without "các": «Nghị quyết số 10», «11», «12-NQ/TW» ngày 03/6/2017
→ nghị quyết | 10 | NQ/TW | 2017-06-03 || nghị quyết | 11 | NQ/TW | 2017-06-03 || nghị quyết | 12 | NQ/TW | 2017-06-03
"""

SUBJECTS = [
    (
        "Kết luận số 54-KL/TW, ngày 09/5/2023 của Ban Bí thư về giáo dục nghề nghiệp; nội dung khác",
        "giáo dục nghề nghiệp",
    ),
    ("Công văn số 1369/BTTTT-CBC, ngày 17/4/2023 về việc chuyển đổi số báo chí.", "chuyển đổi số báo chí"),
    ("Quyết định số 348/QĐ-TTg của Thủ tướng Chính phủ phê duyệt Chiến lược báo chí;", "phê duyệt Chiến lược báo chí"),
    ("Chỉ thị số 05-CT/TW “Đẩy mạnh học tập và làm theo Bác”; gương tốt", "“Đẩy mạnh học tập và làm theo Bác”"),
    ("Kế hoạch số 8-KH/TU về chuyển đổi số (gửi kèm)", "chuyển đổi số"),
    ("Hướng dẫn số 157-HD/BTGTU, ngày 18/5/2023 gửi kèm.", None),
]


@pytest.mark.parametrize(("marked", "expected"), [*cases(DATES), *cases(ISSUERS), *cases(LISTS)])
def test_date_and_issuer_round_a_citation(marked: str, expected: str) -> None:
    got, want = read_marked(marked + ".", expected)
    assert got == want


@pytest.mark.parametrize(("text", "subject"), SUBJECTS, ids=[text.split(",")[0][:24] for text, _ in SUBJECTS])
def test_subject(text: str, subject: str | None) -> None:
    assert [c.subject for c in find_citations(text, Span(0, len(text)))] == [subject]


def test_the_extent_covers_date_and_issuer() -> None:
    text = "Ngày 16/7/2021, Tỉnh ủy ban hành Công văn số 312-CV/TU; Chỉ thị số 5-CT/TU, ngày 8/7/2021 của Tỉnh ủy."
    found = find_citations(text, Span(0, len(text)))
    assert [c.extent.cut(text) for c in found] == [
        "Ngày 16/7/2021, Tỉnh ủy ban hành Công văn số 312-CV/TU",
        "Chỉ thị số 5-CT/TU, ngày 8/7/2021 của Tỉnh ủy",
    ]


def test_a_lead_in_the_midst_ends_with_its_sentence() -> None:
    body, items = outline(
        text
        := "1. Học các văn bản của Tỉnh ủy, gồm: Chỉ thị số 12-CT/TU, Kế hoạch số 13-KH/TU. Gửi Báo cáo số 14-BC/TU.\n"
    )
    assert [c.issuer for c in find_citations(text, body, items)] == ["Tỉnh ủy", "Tỉnh ủy", None]


def test_a_heading_names_the_issuer_of_what_stands_below_it() -> None:
    body, items = outline(text := "1. Các văn bản của Tỉnh ủy:\n- Chỉ thị số 12-CT/TU.\n- Công văn số 3/SYT-VP.\n")
    assert [c.issuer for c in find_citations(text, body, items)] == ["Tỉnh ủy", None]


def test_a_lead_with_a_colon_names_the_issuer_of_all_that_follow() -> None:
    text = (
        "1. Bốn nghị quyết của Bộ Chính trị: số 57-NQ/TW (22/12/2024) về khoa học; số 59-NQ/TW (24/01/2025) về hội nhập;"
        " Kế hoạch số 9-KH/TU về thực hiện.\n"
    )
    body, items = outline(text)
    found = [(c.type, c.number, c.issuer) for c in find_citations(text, body, items)]
    assert found == [
        ("nghị quyết", "57", "Bộ Chính trị"),
        ("nghị quyết", "59", "Bộ Chính trị"),
        ("kế hoạch", "9", None),
    ]


def test_the_heading_of_a_paragraph_names_the_issuer_of_its_own_documents() -> None:
    text = (
        "1. Văn bản mới\n- Văn bản của Đảng ủy Khối: Kế hoạch số 116-KH/ĐUK, ngày 10/5/2023 về thực hiện Chương trình"
        " số 79-CTr/TU; Công văn số 1101-CV/ĐUK.\n- Công văn số 9-CV/ĐUK.\n"
    )
    body, items = outline(text)
    found = [fields(c) for c in find_citations(text, body, items)]
    assert [(number, issuer) for _, number, _, _, issuer in found] == [
        ("116", "Đảng ủy Khối"),
        ("79", "-"),
        ("1101", "Đảng ủy Khối"),
        ("9", "-"),
    ]


def test_a_level_is_no_issuer() -> None:
    text = "1. Văn bản của Trung ương: Kết luận số 12-KL/TW, ngày 12/8/2021 về người Việt Nam ở nước ngoài.\n"
    body, items = outline(text)
    assert [c.issuer for c in find_citations(text, body, items)] == [None]


def test_what_a_subject_cites_shares_no_issuer_with_the_next_document() -> None:
    text = (
        "1. Kết luận số 06-KL/TW của Ban Bí thư về tiếp tục thực hiện Chỉ thị số 40-CT/TW; Chỉ thị số 05-CT/TW, ngày"
        " 15/5/2016 của Bộ Chính trị.\n"
    )
    body, items = outline(text)
    found = [(c.number, c.issuer) for c in find_citations(text, body, items)]
    assert found == [("06", "Ban Bí thư"), ("40", None), ("05", "Bộ Chính trị")]


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch số 1-KH/TU về chuyển đổi số, Kế hoạch số 2-KH/TU; Kế hoạch số 3-KH/TU của Tỉnh ủy",
        "Kế hoạch số 1-KH/TU về giáo dục và Kế hoạch số 2-KH/TU; Kế hoạch số 3-KH/TU của Tỉnh ủy",
    ],
)
def test_a_list_shares_its_issuer_over_a_semicolon(text: str) -> None:
    body, items = outline(f"1. {text}.\n")
    assert [c.issuer for c in find_citations(f"1. {text}.\n", body, items)][1:] == ["Tỉnh ủy", "Tỉnh ủy"]


def test_another_body_s_number_shares_nothing_over_a_semicolon() -> None:
    text = "1. Kế hoạch số 18-KH/BCĐ35; Kế hoạch số 31/KH-UBND, ngày 5/3/2023 của UBND tỉnh.\n"
    body, items = outline(text)
    assert [c.issuer for c in find_citations(text, body, items)] == [None, "UBND tỉnh"]


def test_a_document_behind_cua_is_no_lead() -> None:
    text = "1. Nhắc lại các yêu cầu của Kế hoạch số: 46/KH-UBND, ngày 5/3/2021; Chỉ thị số 47-CT/TW.\n"
    body, items = outline(text)
    assert [c.issuer for c in find_citations(text, body, items)] == [None, None]


def test_a_commune_s_committee_has_the_symbol_of_any_committee() -> None:
    text = "1. Văn bản của Đảng ủy xã: Kế hoạch số 52-KH/ĐU, ngày 23/4/2021 về học tập.\n"
    body, items = outline(text)
    assert [c.issuer for c in find_citations(text, body, items)] == ["Đảng ủy xã"]
