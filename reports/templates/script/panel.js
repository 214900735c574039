// A status as the matrix shows it: its symbol and its word.
function statusChip(letter) {
    const status = data.statuses[letter];
    const chip = element("span", { class: `chip ${status.style}`, "aria-hidden": "true" }, status.symbol);
    return [chip, ` ${status.word}`];
}

function legendEntry(letter) {
    const { word, label } = data.statuses[letter];
    return word === label ? statusChip(letter) : [...statusChip(letter), `: ${label}`];
}

// The services of a cell, and the questions that would settle it; as of the run's own day only,
// and for everyone, which the panel says.
function cellNotes(sight, cell) {
    if (isAnother(sight.view)) {
        return [];
    }
    const notes = [];
    const services = sight.suite.services[cell];
    if (services) {
        const more = services.count - services.listed.length;
        const names = services.listed.map((service) => data.services[service]).join("; ") + (more > 0 ? `; and ${inNumbers(more)} more` : "");
        notes.push(element("p", { class: "note" }, names));
    }
    const asks = sight.suite.asks[cell];
    if (asks) {
        const questions = asks.listed.map(([service, reason]) =>
            element("li", {}, `${data.services[service]}${data.reasons[reason]}`),
        );
        if (asks.more > 0) {
            questions.push(element("li", { class: "note" }, `and ${inNumbers(asks.more)} more, see findings.json`));
        }
        notes.push(element("ul", { class: "questions" }, ...questions));
    }
    return notes;
}

function table(caption, heads, rows) {
    const made = element(
        "table",
        { class: "list narrow" },
        element("caption", {}, caption),
        element("thead", {}, element("tr", {}, ...heads)),
        element("tbody", {}, ...rows),
    );
    return element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": `${caption}, may scroll sideways` }, made);
}

const head = (words, number = false) =>
    element("th", number ? { scope: "col", class: "number" } : { scope: "col" }, words);

const number = (value) => element("td", { class: "number" }, value);

// One district: each shown component, what it is, and who to ask.
function districtTable(sight, district) {
    const rows = [];
    for (const component of sight.components) {
        const letter = sight.letter(district, component);
        if (sight.view.status && letter !== sight.view.status) {
            continue;
        }
        const cell = district * sight.suite.components.length + component.place;
        const tier = tierOf(sight.suite, component).label;
        rows.push(
            element(
                "tr",
                { "data-status": letter },
                element("th", { scope: "row" }, component.label, " ", element("span", { class: "note" }, tier)),
                element("td", {}, ...statusChip(letter), ...cellNotes(sight, cell)),
            ),
        );
    }
    return table(`${data.districts[district].name}, component by component`, [head("Component"), head("Finding")], rows);
}

// All districts, those with most of which none was found first.
function districtsTable(sight, choose) {
    const shown = data.districts
        .map((district, place) => ({ district, place, counts: sight.tallies[place] }))
        .filter(({ counts }) => !sight.view.status || counts.letters[sight.view.status])
        .sort((one, other) => other.counts.gap - one.counts.gap || one.place - other.place);
    const rows = shown.map(({ district, place, counts }) => {
        const button = element("button", { type: "button", class: "link" }, district.name);
        button.addEventListener("click", () => choose(place));
        return element(
            "tr",
            { "data-district": district.code },
            element("th", { scope: "row" }, button),
            number(`${counts.gap} of ${counts.assessed}`),
            number(String(counts.unclear)),
            number(String(counts.provided)),
        );
    });
    const heads = [head("District"), head("None found", true), head("Not known", true), head("Provided", true)];
    return table("Districts, those where least was found first", heads, rows);
}

// The sentence over the table: what is seen, in numbers with their bounds.
function sentence(sight, district) {
    if (district >= 0 && isSingle(sight)) {
        const { label } = data.statuses[sight.letter(district, sight.components[0])];
        return `${sight.components[0].label}: ${label}.`;
    }
    const sum = { gap: 0, unclear: 0, assessed: 0 };
    for (const counts of district < 0 ? sight.tallies : [sight.tallies[district]]) {
        sum.gap += counts.gap;
        sum.unclear += counts.unclear;
        sum.assessed += counts.assessed;
    }
    if (sum.assessed === 0) {
        return "Nothing of this is assessed: confirm with the responsible body.";
    }
    const found = sum.unclear
        ? `Between ${inNumbers(sum.gap)} and ${inNumbers(sum.gap + sum.unclear)}`
        : inNumbers(sum.gap);
    return `${found} of ${counted(sum.assessed, "assessed cell has", "assessed cells have")} none found in this catalogue.`;
}

// Fills the panel beside the map.
function showPanel(panel, sight, choose) {
    const district = districtOf(sight.view);
    const place = data.districts[district];
    const title = element("h3", { tabindex: "-1" }, place ? place.name : "All districts");
    const parts = [title, element("p", { class: "said" }, sentence(sight, district))];
    if (place && place.population !== null) {
        parts.push(element("p", { class: "note" }, `${inNumbers(place.population)} people live here.`));
    }
    if (sight.view.group) {
        parts.push(element("p", { class: "note" }, "A service that does not provide for a group specifically is not thereby closed to it."));
    } else if (isAnother(sight.view)) {
        const untold = sight.suite.not_told.length;
        const words = "By the dates that services state; one that states no end is not known to last."
            + (sight.suite.too_old ? " Where answers are too old by then, it is not known, and nothing has ended." : "");
        parts.push(element("p", { class: "note" }, untold
            ? `${words} ${counted(untold, "cell rests", "cells rest")} on confidential services, whose dates are not told: shown as on ${inWords(data.as_of)}.`
            : words));
    }
    if (place && isAnother(sight.view)) {
        const words = `Which services these are, and whom to ask, is listed for everyone as of ${inWords(data.as_of)}, and not for a group or another day.`;
        parts.push(element("p", { class: "note" }, words));
    }
    if (place) {
        const all = element("button", { type: "button", class: "link" }, "Show all districts");
        all.addEventListener("click", () => choose(-1));
        parts.push(all, districtTable(sight, district));
    } else {
        parts.push(districtsTable(sight, choose));
    }
    panel.replaceChildren(...parts);
}
