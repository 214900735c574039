// The status letters of a suite's cells in a view: by district, then component.
function lettersOf(suite, view) {
    if (view.group) {
        return suite.by_group[data.groups.findIndex((group) => group.code === view.group)];
    }
    if (!isAnother(view)) {
        return suite.cells;
    }
    const letters = [...suite.cells];
    for (const [cell, before, renewed, unfunded] of suite.changes) {
        let letter = before;
        for (const [day, next] of view.funding === "ends" ? unfunded : renewed) {
            letter = day <= view.date ? next : letter;
        }
        letters[cell] = letter === "u" && suite.cells[cell] === "x" ? "x" : letter;
    }
    return letters;
}

// The components that the tier and the component leave, as their places in the suite.
function shownComponents(suite, view) {
    return suite.components
        .map((component, place) => ({ ...component, place }))
        .filter(
            (component) =>
                (!view.tier || tierOf(suite, component).code === view.tier) &&
                (!view.component || component.code === view.component),
        );
}

// What a tally counts each letter as. What is unanswered is not known.
const kinds = { m: "provided", r: "provided", d: "provided", o: "provided", u: "unclear", x: "unclear", g: "gap", n: "confirm" };

// How many of a district's shown cells are what, and of each letter.
function tally(suite, letters, components, district) {
    const counts = { provided: 0, unclear: 0, gap: 0, confirm: 0, letters: {} };
    for (const component of components) {
        const letter = letters[district * suite.components.length + component.place];
        counts[kinds[letter]] += 1;
        counts.letters[letter] = (counts.letters[letter] || 0) + 1;
    }
    counts.assessed = components.length - counts.confirm;
    return counts;
}

// "9 of 16 none found, 2 not known, 5 provided".
function tallyInWords(counts) {
    if (counts.assessed === 0) {
        return "nothing assessed: confirm with the responsible body";
    }
    const words = [`${counts.gap} of ${counts.assessed} none found`];
    if (counts.unclear) {
        words.push(`${counts.unclear} not known`);
    }
    words.push(`${counts.provided} provided`);
    return words.join(", ");
}

// Everything that the map and the tables beside it need of a view.
function seen(view) {
    const suite = suiteOf(view);
    const letters = lettersOf(suite, view);
    const components = shownComponents(suite, view);
    const letter = (district, component) =>
        letters[district * suite.components.length + component.place];
    const tallies = data.districts.map((_, district) => tally(suite, letters, components, district));
    return { view, suite, components, letter, tallies };
}
