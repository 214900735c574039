(function () {
    "use strict";
    var link = document.getElementById("leave");
    var said = document.getElementById("leave-said");
    var presses = 0;
    var timer = 0;
    function leave() {
        document.title = "Loading";
        document.body.textContent = "";
        window.location.replace(link.href);
    }
    link.addEventListener("click", function (event) {
        event.preventDefault();
        leave();
    });
    document.addEventListener("keydown", function (event) {
        var target = event.target;
        var typing = target && /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName);
        if (event.key === "Escape" && !typing) {
            leave();
            return;
        }
        if (event.key !== "Shift" || event.repeat) {
            presses = 0;
            return;
        }
        presses += 1;
        clearTimeout(timer);
        if (presses === 3) {
            leave();
            return;
        }
        said.textContent = presses === 1 ? "Shift, press 2 more times to leave." : "Shift, press 1 more time to leave.";
        timer = setTimeout(function () {
            presses = 0;
            said.textContent = "";
        }, 5000);
    });
    // Whoever comes back by the browser's own button finds the page as it was, and not blank.
    window.addEventListener("pageshow", function (event) {
        if (event.persisted) {
            window.location.reload();
        }
    });
})();
