// The page's own tables follow the view: what the filters leave out is hidden, and the matrix shows
// the statuses of another group or day. `kept` are the cells as the page was written.
const kept = new Map();

function showStatus(cell, letter) {
    if (!kept.has(cell)) {
        kept.set(cell, { style: cell.className, nodes: [...cell.childNodes] });
    }
    const status = data.statuses[letter];
    cell.className = status.style;
    cell.replaceChildren(
        element("span", { "aria-hidden": "true" }, status.symbol),
        element("span", { class: "word" }, ` ${status.word}`),
    );
}

function restore(cell) {
    const was = kept.get(cell);
    if (was) {
        cell.className = was.style;
        cell.replaceChildren(...was.nodes);
        kept.delete(cell);
    }
}

function followTables(sight) {
    const shown = new Set(sight.components.map((component) => component.code));
    const district = sight.view.district;
    for (const part of document.querySelectorAll("section.suite")) {
        const mine = part.dataset.suite === sight.suite.code;
        for (const one of part.querySelectorAll("[data-component]")) {
            one.hidden = mine && !shown.has(one.dataset.component);
        }
        for (const tier of part.querySelectorAll("tbody[data-tier]")) {
            tier.hidden = mine && [...tier.querySelectorAll("tr[data-component]")].every((row) => row.hidden);
        }
        // Headings over several columns fit only while all of those are shown.
        for (const heading of part.querySelectorAll("tr.tiers")) {
            heading.hidden = mine && shown.size < sight.suite.components.length;
        }
        for (const cell of part.querySelectorAll("[data-cell]")) {
            const place = Number(cell.dataset.cell);
            const components = sight.suite.components.length;
            if (mine && isAnother(sight.view)) {
                const component = { place: place % components };
                showStatus(cell, sight.letter(Math.floor(place / components), component));
            } else {
                restore(cell);
            }
        }
        for (const one of part.querySelectorAll("[data-of-district]")) {
            one.hidden = mine && district !== "" && one.dataset.ofDistrict !== district;
        }
    }
}
