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
        element("span", { class: cell.closest(".wide") ? "hidden" : "word" }, ` ${status.word}`),
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

// A group's cells are other than everyone's, and so is what the matrix's signs mean.
function showLegend(legend, group) {
    restore(legend);
    if (group) {
        kept.set(legend, { style: legend.className, nodes: [...legend.childNodes] });
        legend.replaceChildren(...lettersOffered(group).map((letter) => element("li", {}, ...legendEntry(letter))));
    }
}

// Every part of the page that tells of cells, with the note that stands in it while it does not show
// the view chosen: `data-follows` names what it follows, and what has none follows nothing.
const unfollowed = [];

for (const section of document.querySelectorAll("header, section.suite > section, main > section:not(.suite, #explore)")) {
    const parts = section.querySelectorAll("[data-follows]");
    for (const part of parts.length ? parts : [section]) {
        const note = element("p", { class: "not-followed" });
        const heading = part.querySelector(":scope > :is(h1, h2, h3)");
        if (heading) {
            heading.after(note);
        } else {
            part.prepend(note);
        }
        unfollowed.push({ note, suite: part.closest("section.suite"), follows: (part.dataset.follows || "").split(" ") });
    }
}

// "For everyone, as of 31 March 2023: not for the view chosen (for LGBTQIA+)."; empty where
// all that the view chooses is followed.
function notFollowedInWords(view, follows) {
    const left = chosenIn(view).filter((part) => !follows.includes(part));
    const of = (...parts) => left.some((part) => parts.includes(part));
    const words = [];
    if (of("group", "date", "funding")) {
        words.push("everyone", `as of ${inWords(data.as_of)}`);
    }
    if (of("tier", "component")) {
        words.push("all components");
    }
    if (of("district")) {
        words.push("all districts");
    }
    if (of("status")) {
        words.push("all findings");
    }
    return words.length ? `For ${words.join(", ")}: not for the view chosen (${viewInWords(view)}).` : "";
}

function markUnfollowed(sight) {
    for (const { note, suite, follows } of unfollowed) {
        const mine = !suite || suite.dataset.suite === sight.suite.code;
        const pageWide = follows.includes("nothing-to-follow");
        note.textContent = pageWide ? "" : notFollowedInWords(sight.view, mine ? follows : []);
        note.hidden = note.textContent === "";
    }
}

function followTables(sight) {
    markUnfollowed(sight);
    // The matrix shows all findings.
    const matrixView = viewInWords({ ...sight.view, status: "" });
    const shown = new Set(sight.components.map((component) => component.code));
    const district = sight.view.district;
    for (const part of document.querySelectorAll("section.suite")) {
        const mine = part.dataset.suite === sight.suite.code;
        showLegend(part.querySelector(".matrix-legend"), mine && sight.view.group);
        for (const caption of part.querySelectorAll(".view-shown")) {
            caption.textContent = mine && matrixView ? `Shown: ${matrixView}` : "";
        }
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
