// Stands in the page itself, so that it works from the first paint on: leaving, by the link or by a
// key. Why so: docs/decisions/0012-leaving.md.
(function () {
  "use strict";
  var root = document.documentElement;
  var byId = early.byId;
  // How long there is a way back, in seconds.
  var SECONDS = 5;
  var left = false;
  var stay;

  // At once another body takes the place of the page's own, so that nothing of it is seen, and for
  // some seconds there is a way back. Then the run is erased, and a page that says nothing stands in
  // its place; sooner where nobody looks at this one any more.
  function leave() {
    var page = document.body, cover = byId("closing");
    if (stay || !cover) return;
    var title = document.title, focus = document.activeElement, place = scrollY;
    var since = Date.now(), seconds = SECONDS;
    // The program looks for its place in the page: it starts when that is there again.
    early.ready = new Promise(function (back) {
      stay = function () {
        clearInterval(clock);
        stay = undefined;
        cover.hidden = true;
        page.append(cover);
        document.body = page;
        document.title = title;
        if (focus) focus.focus({ preventScroll: true });
        scrollTo(0, place);
        early.changed();
        back();
      };
    });
    var clock = setInterval(tick, 1000);
    function tick() {
      byId("seconds").textContent = seconds;
      if (seconds-- < 1) close();
    }
    document.body = document.createElement("body");
    document.body.append(cover);
    cover.hidden = false;
    document.title = cover.querySelector("h1").textContent;
    tick();
    cover.focus();
    // The second click of two does not count.
    byId("stay").onclick = function () { if (!left && Date.now() - since > 500) stay(); };
  }

  function close() {
    if (left || !stay) return;
    left = true;
    early.forget("run");
    early.note("left", "yes");
    if (window.single) single.close();
    else location.replace("closed.htm");
  }

  document.addEventListener("visibilitychange", function () {
    if (document.hidden) close();
  });

  // The browser may bring the page back as it was, answers and all.
  addEventListener("pageshow", function () {
    if (left) location.reload();
  });

  // Whoever left this page and comes back finds the start, not a screen of the run that is gone:
  // neither at once nor by going further back, until a run is begun.
  var erased = early.recall("left");
  function returned() {
    if (stay) close();
    else if (erased && /^#\/[qsr]/.test(location.hash)) early.toStart();
  }
  returned();
  addEventListener("popstate", returned);

  // Escape, three times with less than a second between and nothing else, leaves as the link does.
  // It can be turned off, for this tab.
  root.dataset.keys = early.recall("keys") || "on";
  var presses = 0;
  var pause;
  function count(now) {
    clearTimeout(pause);
    presses = now % 3;
    if (presses) pause = setTimeout(count, 1000, 0);
    if (now === 3) leave();
    var line = byId("leaving");
    if (line) line.textContent = presses === 2 ? line.dataset.one : "";
  }
  addEventListener("pointerdown", function () { count(0); });
  addEventListener("keydown", function (event) {
    var more = event.ctrlKey || event.altKey || event.shiftKey || event.metaKey;
    var counts = event.key === "Escape" && !more && root.dataset.keys !== "off";
    if (!event.repeat) count(counts ? presses + 1 : 0);
  });

  addEventListener("click", function (event) {
    var button = event.target.closest("a, button");
    if (!button) return;
    if ("leave" in button.dataset) {
      event.preventDefault();
      leave();
    }
    if (button.id === "begin") {
      erased = undefined;
      early.forget("left");
    }
    if (button.dataset.keys) turn(button, button.dataset.keys);
  });

  // One button takes the place of the other, and the focus goes along.
  function turn(button, to) {
    root.dataset.keys = to;
    early.note("keys", to);
    var other = to === "off" ? "on" : "off";
    button.parentNode.querySelector("[data-keys=" + other + "]").focus();
  }
})();
