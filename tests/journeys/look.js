// What axe-core finds in the parts of this page whose like it has not passed on another.
// Two elements are alike when tag, classes, attributes, visibility and all above them are.
async ([passed, rules]) => {
  const TOLD = ["role", "type", "scope", "lang", "tabindex", "autocomplete", "aria-hidden"];
  const REFERS = ["for", "aria-labelledby", "aria-describedby", "aria-controls"];
  const STRUCTURE = /^(html|head|body|main|nav|header|footer|aside|section|form|h[1-6])$/;
  const known = new Set(passed.split(" ").map(Number));
  const fresh = new Set();
  const familiar = [];

  const mix = (above, text) => {
    let mixed = above;
    for (let at = 0; at < text.length; at++) {
      mixed = Math.imul(mixed ^ text.charCodeAt(at), 16777619);
    }
    return mixed;
  };
  const isNew = (shape) => {
    const first = !known.has(shape);
    known.add(shape);
    if (first) fresh.add(shape);
    return first;
  };
  const leadsNowhere = (it) =>
    REFERS.some((name) =>
      (it.getAttribute(name) || "").split(/\s+/).some((id) => id && !document.getElementById(id)),
    );
  const likeness = (it) =>
    [
      it.localName,
      it.getAttribute("class"),
      it.getAttributeNames().sort(),
      TOLD.map((name) => it.getAttribute(name)),
      it.textContent.trim() === "",
      it.checkVisibility(),
      it.labels ? it.labels.length : "",
      leadsNowhere(it),
    ].join("|");

  // Whether all of it is like what has passed; what is so as a whole is left out.
  const walk = (it, above) => {
    const shape = mix(above, likeness(it));
    let alike = !isNew(shape) && !STRUCTURE.test(it.localName);
    const children = [...it.children].map((each) => [each, walk(each, shape)]);
    alike = alike && children.every(([, same]) => same);
    if (!alike) familiar.push(...children.filter(([, same]) => same).map(([each]) => each));
    return alike;
  };
  walk(document.documentElement, 2166136261);
  const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((it) => it.localName);
  levels.forEach((level, at) => isNew(mix(1, `${levels[at - 1]} ${level}`)));
  const ids = [...document.querySelectorAll("[id]")].map((it) => it.id);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} is an id twice`);
  if (!fresh.size) return ["", twice];
  if (!("axe" in window)) return null; // to be sent: few pages need it
  const { violations } = await axe.run(
    { include: document, exclude: familiar },
    { runOnly: rules, resultTypes: ["violations"] },
  );
  const found = violations.map((it) => `${it.id}: ${it.help}: ${it.nodes[0].html.slice(0, 200)}`);
  return [[...fresh].join(" "), [...twice, ...found]];
}
