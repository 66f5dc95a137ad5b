// Stands in the page itself, before all that is painted, and waits for no other file: marks the page,
// so that its first paint is the right one, and asks the first question while the program is still to
// come. guard.js and leave.js follow it there; boot.js goes on from them.
(function () {
  "use strict";
  var root = document.documentElement;
  // Other copies of the app on this host have other paths, and storage of their own.
  var own = "sciatica-myositis-check:" + location.pathname.replace(/[^/]*$/, "") + ":";

  // What the scripts of the page share.
  window.early = {
    byId: byId,
    // When the program may begin.
    ready: Promise.resolve(),
    recall: function (key) {
      try { return sessionStorage.getItem(own + key); } catch (_) {}
    },
    note: function (key, text) {
      try { sessionStorage.setItem(own + key, text); } catch (_) {}
    },
    forget: function (key) {
      try { sessionStorage.removeItem(own + key); } catch (_) {}
    },
    // No event tells of it.
    toStart: function () {
      history.replaceState(null, "", location.pathname);
      arrive();
    },
    end: end,
  };

  function byId(id) {
    return document.getElementById(id);
  }

  // The style sheet reads it: a script runs. Where boot.js does not follow, the page says so.
  root.dataset.runs = "";
  function missing() {
    if (early.booted) return;
    delete root.dataset.runs;
    delete root.dataset.boot;
  }
  setTimeout(missing, 2000);
  addEventListener("error", function (event) {
    if (event.target.localName === "script") missing();
  }, true);

  // The start page and the first question are in the document. Any other screen waits for the
  // program, and so does a first question that is not as it came: the style sheet shows "loading"
  // while data-boot is "deep".
  var asked, over;
  function arrive() {
    if (over) return;
    var start = document.querySelector("[data-page=start]");
    var first = start && location.hash === "#/q/1" && !early.recall("run") && !byId("relation-other").checked
      && (asked || byId("first-question").content.firstElementChild);
    if (first && !asked) start.after(asked = first);
    if (asked) {
      start.hidden = !!first;
      asked.hidden = !first;
      start.querySelector("h1").id = first ? "" : "title";
    }
    if (root.dataset.boot === "failed") return;
    if (/^#\/./.test(location.hash) && !first) root.dataset.boot = "deep";
    else delete root.dataset.boot;
    if (!first) return;
    byId("title").focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  // Continue is kept until the program is there; after a second, the page says what it waits for.
  var pressed;
  function keep(event) {
    event.preventDefault();
    if (!pressed) pressed = setTimeout(function () {
      root.dataset.waits = "";
      if (byId("loading")) asked.append(byId("loading"));
    }, 1000);
  }

  if (/^#\/./.test(location.hash)) {
    root.dataset.boot = "deep";
    addEventListener("DOMContentLoaded", arrive);
  }
  addEventListener("hashchange", arrive);
  addEventListener("submit", keep);

  // Ends all this, and says whether Continue was pressed: the program has drawn its page.
  function end() {
    over = true;
    removeEventListener("submit", keep);
    clearTimeout(pressed);
    delete root.dataset.waits;
    return pressed && location.hash === "#/q/1";
  }
})();
