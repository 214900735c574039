(function () {
    "use strict";
    function by_id(id) {
        return document.getElementById(id);
    }
    var form = by_id("filter");
    var words = by_id("words");
    var choices = [by_id("place"), by_id("need")];
    var list = by_id("list");
    var unsaid = by_id("unsaid");
    var services = Array.prototype.map.call(list.children, function (item) {
        return {
            item: item,
            text: (item.textContent + " " + item.dataset.words).toLowerCase(),
            places: item.dataset.places.split(" "),
            needs: item.dataset.needs.split(" "),
            may_meet: item.dataset.mayMeet.split(" ")
        };
    });
    function has(slugs, wanted) {
        return wanted === "" || slugs.indexOf("*") >= 0 || slugs.indexOf(wanted) >= 0;
    }
    function show_unsaid(count) {
        by_id("may-fit").hidden = count === 0;
        by_id("may-fit-title").textContent = count === 1 ? "1 more service has not said" : count + " more services have not said";
        by_id("ask").textContent = choices[1].selectedOptions[0].dataset.ask || "";
    }
    function apply() {
        var wanted = words.value.toLowerCase().split(/\s+/);
        var place = choices[0].value;
        var need = choices[1].value;
        var fitting = 0;
        var open = 0;
        services.forEach(function (service) {
            var fits = has(service.places, place) &&
                wanted.every(function (word) { return service.text.indexOf(word) >= 0; });
            var meets = fits && has(service.needs, need);
            var may_meet = fits && !meets && has(service.may_meet, need);
            service.item.hidden = !meets && !may_meet;
            (may_meet ? unsaid : list).appendChild(service.item);
            fitting += meets ? 1 : 0;
            open += may_meet ? 1 : 0;
        });
        by_id("shown").textContent = (fitting === 0
            ? "None of the " + services.length + " services has said that it fits."
            : fitting + " of " + services.length + " services") +
            (open === 0 ? "" : fitting === 0 ? " " + open + " may: see below." : ", and " + open + " that may fit: see below them");
        by_id("count").textContent = fitting === 1 ? "1 service" : fitting + " services";
        by_id("count").hidden = fitting === 0;
        by_id("none-found").hidden = fitting > 0;
        if (by_id("without-languages")) {
            by_id("without-languages").hidden = wanted.join("") === "";
        }
        show_unsaid(open);
    }
    function read() {
        var said = new URLSearchParams(window.location.hash.slice(1));
        choices.forEach(function (choice) {
            choice.value = said.get(choice.id) || "";
            if (choice.selectedIndex === -1) {
                choice.value = "";
            }
        });
        apply();
    }
    // What is typed stays out of the address: somebody else may look at the history.
    function changed() {
        var says = new URLSearchParams();
        choices.forEach(function (choice) {
            if (choice.value !== "") {
                says.set(choice.id, choice.value);
            }
        });
        var text = says.toString();
        window.history.replaceState(null, "", text === "" ? window.location.pathname : "#" + text);
        apply();
    }
    form.hidden = false;
    form.addEventListener("input", changed);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    window.addEventListener("hashchange", function () {
        if (window.location.hash.indexOf("=") >= 0) {
            read();
        }
    });
    read();
})();
