// The text comes as HTML that Python has escaped; all else is set as text, never as HTML.

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".reader");
  const paper = root.querySelector(".paper"), told = root.querySelector(".told");
  const state = (root.state ??= {});
  const element = (name, text, className = "") => Object.assign(document.createElement(name), { textContent: text, className });

  const drawn = state.html === data.html;
  if (!drawn) {
    const place = state.paper === data.paper ? paper.scrollTop : 0;
    paper.innerHTML = state.html = data.html;
    paper.scrollTop = place;
    drawOutline();
    tell([]);
  }
  drawLegend();
  const wanted = paper.querySelector(".wanted");
  if (wanted && state.place !== data.place) scrollTo(wanted);
  [state.paper, state.place] = [data.paper, data.place];

  // one stop for the Tab key; arrow keys go from mark to mark
  const stops = [...paper.querySelectorAll(".mark[data-begins]")];
  stops.forEach((mark, number) => Object.assign(mark, { tabIndex: number ? -1 : 0, role: "button" }));

  paper.onclick = (event) => pick(event.target.closest(".mark"));
  paper.onmouseover = (event) => entitle(event.target.closest(".mark"));
  paper.onkeydown = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const here = stops.indexOf(root.getRootNode().activeElement);
    if (here < 0) return;
    if (step && stops[here + step]) {
      stops[here].tabIndex = -1;
      stops[here + step].tabIndex = 0;
      stops[here + step].focus({ preventScroll: true });
      reveal(stops[here + step]);
    } else if (event.key === "Enter" || event.key === " ") pick(stops[here]);
    else return;
    event.preventDefault();
  };

  function marksOf(mark) {
    return mark.dataset.marks.split(" ").map((number) => data.marks[number]);
  }

  function entitle(mark) {
    if (!mark || mark.title) return;
    mark.title = marksOf(mark).map(({ kind, name, said }) => [`${data.kinds[kind]}: ${name}`, ...said].join("\n")).join("\n\n");
    for (const short of mark.querySelectorAll("abbr")) short.title += `\n\n${mark.title}`;
  }

  function pick(mark) {
    if (!mark) return;
    paper.querySelectorAll(".picked").forEach((other) => other.classList.remove("picked"));
    const names = mark.dataset.marks;
    paper.querySelectorAll(".mark").forEach((other) => other.dataset.marks === names && other.classList.add("picked"));
    tell(marksOf(mark));
    setTriggerValue("picked", names.split(" ").map(Number));
  }

  function tell(marks) {
    told.replaceChildren(...(marks.length ? marks.map(sectionOf) : [element("p", data.words.hint, "hint")]));
    told.scrollTop = 0;
  }

  function sectionOf(mark) {
    const section = element("section", "");
    section.append(element("p", data.kinds[mark.kind], "kind"), element("p", mark.name, "name"));
    section.append(...mark.said.map((line) => element("p", line)));
    return section;
  }

  function drawLegend() {
    const signs = data.legend.map(([kind, text]) => {
      const entry = element("span", "");
      entry.append(element("span", data.words.sample, kind), ` ${text}`);
      return entry;
    });
    root.querySelector(".legend").replaceChildren(...signs);
  }

  function drawOutline() {
    const list = element("ol", "");
    data.outline.forEach(({ path, words, depth, heading }, number) => {
      const button = element("button", "", heading ? "heading" : "");
      button.append(element("b", path), ` ${words}`);
      button.style.paddingLeft = `${0.5 + 0.6 * depth}rem`;
      button.title = words;
      button.onclick = () => scrollTo(paper.querySelector(`[data-item="${number}"]`)?.closest("p"));
      const entry = element("li", "");
      entry.append(button);
      list.append(entry);
    });
    const outline = root.querySelector(".outline");
    outline.setAttribute("aria-label", data.words.outline);
    paper.setAttribute("aria-label", data.words.text);
    outline.replaceChildren(list);
  }

  // within the box of the text only: the page itself stays where it is
  function scrollTo(target) {
    if (target) paper.scrollTop += target.getBoundingClientRect().top - paper.getBoundingClientRect().top - 60;
  }

  function reveal(target) {
    const box = paper.getBoundingClientRect(), at = target.getBoundingClientRect();
    if (at.top < box.top || at.bottom > box.bottom) scrollTo(target);
  }
}
