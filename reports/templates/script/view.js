// What is shown: the filters, and the district that was chosen. It lives in the address, after
// "#explore?", so that a view can be sent.
const plainView = () => ({
    suite: data.suites[0].code,
    tier: "",
    component: "",
    group: "",
    date: data.as_of,
    funding: "renewed",
    status: "",
    district: "",
});

// A suite without tiers has components without one.
const tierOf = (suite, component) => suite.tiers[component.tier] || { code: "", label: "" };

const viewPrefix = "#explore";

const isDate = (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

// The statuses that cells of a view may have: a group is asked by what is made for it, and nothing
// is unanswered where no returns are known.
function lettersOffered(group) {
    const letters = [...(group ? "do" : "mr"), ..."ugn"];
    return data.unanswered ? [...letters, "x"] : letters;
}

// A view without what this page does not have: an address may come from another round.
function fitted(view) {
    const plain = plainView();
    const suite = suiteOf(view) || suiteOf(plain);
    const has = (list, code) => (list.some((one) => one.code === code) ? code : "");
    const tier = has(suite.tiers, view.tier);
    const component = suite.components.find(
        (one) => one.code === view.component && (!tier || tierOf(suite, one).code === tier),
    );
    const group = has(data.groups, view.group);
    return {
        suite: suite.code,
        tier,
        component: component ? component.code : "",
        group,
        date: isDate(view.date) ? view.date : plain.date,
        funding: view.funding === "ends" ? "ends" : "renewed",
        status: lettersOffered(group).includes(view.status) ? view.status : "",
        district: has(data.districts, view.district),
    };
}

function viewOf(hash) {
    const view = plainView();
    if (hash.startsWith(`${viewPrefix}?`)) {
        for (const [key, value] of new URLSearchParams(hash.slice(viewPrefix.length + 1))) {
            if (key in view) {
                view[key] = value;
            }
        }
    }
    return fitted(view);
}

function hashOf(view) {
    const plain = plainView();
    const said = Object.entries(view).filter(([key, value]) => value !== plain[key]);
    return said.length ? `${viewPrefix}?${new URLSearchParams(said)}` : viewPrefix;
}

// Whether cells are other than the page's own tables show them.
const isAnother = (view) =>
    view.group !== "" || view.date !== data.as_of || view.funding !== "renewed";

// What a view chooses. A group is asked as of the run's own day.
function chosenIn(view) {
    const plain = plainView();
    const parts = ["tier", "component", "group", "date", "funding", "status", "district"];
    return parts.filter((part) => view[part] !== plain[part] && !(view.group && (part === "date" || part === "funding")));
}

function viewInWords(view) {
    const suite = suiteOf(view);
    const component = suite.components.find((one) => one.code === view.component);
    const tier = suite.tiers.find((one) => one.code === view.tier);
    const group = data.groups.find((one) => one.code === view.group);
    const district = data.districts[districtOf(view)];
    const words = [];
    if (component) {
        words.push(component.label);
    } else if (tier) {
        words.push(tier.label);
    }
    if (group) {
        words.push(`for ${group.label}`);
    } else {
        if (view.date !== data.as_of) {
            words.push(`as of ${inWords(view.date)}`);
        }
        if (view.funding === "ends") {
            words.push("if funding is not renewed");
        }
    }
    if (view.status) {
        words.push(`only ${data.statuses[view.status].word}`);
    }
    if (district) {
        words.push(district.name);
    }
    return words.join(", ");
}
