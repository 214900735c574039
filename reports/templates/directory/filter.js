(function () {
    "use strict";
    var form = document.getElementById("filter");
    var fields = ["words", "place", "need"].map(function (id) { return document.getElementById(id); });
    var shown = document.getElementById("shown");
    var services = Array.prototype.map.call(document.querySelectorAll("#list > li"), function (item) {
        return {
            item: item,
            text: item.textContent.toLowerCase(),
            places: item.dataset.places.split(" "),
            needs: item.dataset.needs.split(" ")
        };
    });
    function has(list, wanted) {
        return wanted === "" || list.indexOf("*") >= 0 || list.indexOf(wanted) >= 0;
    }
    function apply() {
        var words = fields[0].value.toLowerCase().split(/\s+/);
        var count = 0;
        services.forEach(function (service) {
            var fits = has(service.places, fields[1].value) && has(service.needs, fields[2].value) &&
                words.every(function (word) { return service.text.indexOf(word) >= 0; });
            service.item.hidden = !fits;
            count += fits ? 1 : 0;
        });
        shown.textContent = count === 0
            ? "None of the " + services.length + " services fits. Try fewer words, or any place."
            : count + " of " + services.length + " services";
    }
    function read() {
        var said = new URLSearchParams(window.location.hash.slice(1));
        fields.forEach(function (field) {
            field.value = said.get(field.id) || "";
            if (field.selectedIndex === -1) {
                field.value = "";
            }
        });
        apply();
    }
    function changed() {
        var says = new URLSearchParams();
        fields.forEach(function (field) {
            if (field.value !== "") {
                says.set(field.id, field.value);
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
        if (window.location.hash !== "#main") {
            read();
        }
    });
    read();
})();
