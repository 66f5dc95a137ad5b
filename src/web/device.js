// What the page does once the app has started, with the device that it is on: registers the worker
// that keeps it working without a connection and says so, offers a new version outside a run, shows
// on the About page what is here and what was asked for, erases all of it, and leaves by Shift.
// Loaded after the first view. Words come from content/en/interface.toml: a test holds these the
// same, others stand in attributes of the page.
(function () {
  "use strict";
  const READY = "Ready: it works without a connection now.";
  const UPDATE = "A new version is ready.";
  const UPDATE_NOW = "Use it now";
  const folder = location.pathname.replace(/[^/]*$/, "");
  // Other copies of the app on this host have other paths, and storage and caches of their own.
  const own = "sciatica-myositis-check:" + folder + ":";
  const app = document.getElementById("app");
  const worker = /^https?:$/.test(location.protocol) ? navigator.serviceWorker : undefined;
  // The whole app in one file needs nothing from the start.
  let ready = window.single ? 0 : Infinity;
  let passedOn = [];
  let update;
  let wanted = false;

  function element(name, id, look, text) {
    const made = document.createElement(name);
    made.id = id;
    made.className = look;
    made.textContent = text;
    return made;
  }

  // Leaving by Shift, three times within five seconds with nothing between, as by the link. It can
  // be turned off on the About page, for this tab.
  const root = document.documentElement;
  let shifts = [];
  try {
    root.dataset.keys = sessionStorage.getItem(own + "keys") || "on";
  } catch (_) {}

  function switched(to) {
    root.dataset.keys = to;
    try { sessionStorage.setItem(own + "keys", to); } catch (_) {}
  }

  function pressed(event) {
    if (event.repeat) return;
    if (event.key !== "Shift" || root.dataset.keys === "off") {
      shifts = [];
      return;
    }
    shifts = shifts.filter((at) => event.timeStamp - at < 5000);
    shifts.push(event.timeStamp);
    if (shifts.length === 3) return document.querySelector("[data-leave]").click();
    const status = document.getElementById("leaving");
    status.textContent = status.dataset[shifts.length === 2 ? "one" : "two"];
  }

  addEventListener("keydown", pressed);
  addEventListener("pointerdown", function () { shifts = []; });

  // The About page: all of it is read from the browser at that moment.

  function stores() {
    return [window.sessionStorage, window.localStorage];
  }

  function keys(store) {
    const all = Array.from({ length: store.length }, (_, at) => store.key(at));
    return all.filter((key) => key.startsWith(own));
  }

  // The run is first, in the form in which it is kept.
  function kept(store) {
    return keys(store).map((key) => key.slice(own.length) + "\n" + store.getItem(key) + "\n");
  }

  function stored(place) {
    try {
      return stores().flatMap(kept).join("\n") || place.dataset.nothing;
    } catch (_) {
      return place.dataset.otherwise;
    }
  }

  async function ourCaches() {
    try {
      return (await caches.keys()).filter((name) => name.startsWith(own));
    } catch (_) {
      return [];
    }
  }

  async function files() {
    const all = await Promise.all((await ourCaches()).map(async (name) => {
      return (await (await caches.open(name)).keys()).length;
    }));
    return all.reduce((sum, some) => sum + some, 0);
  }

  // Those that went past the worker, and those that it passed on.
  function requests(place) {
    if (ready === Infinity) return place.dataset.otherwise;
    const all = performance.getEntriesByType("resource");
    const past = all.filter((entry) => entry.startTime > ready && !entry.workerStart);
    const names = past.map((entry) => entry.name).concat(passedOn);
    return names.join("\n") || place.dataset.nothing;
  }

  async function show() {
    const place = document.getElementById("stored");
    if (!place) return;
    place.dataset.shown = "";
    place.textContent = stored(place);
    const network = document.getElementById("requests");
    network.textContent = requests(network);
    document.getElementById("history").textContent = document.title + "\n" + location.href;
    const count = await files();
    document.getElementById("files").textContent = count || place.dataset.nothing;
  }

  // The app draws the page, and gives it its title a moment later.
  const changed = new MutationObserver(function (changes) {
    const place = document.getElementById("stored");
    const titled = changes.some((change) => change.target.nodeName === "TITLE");
    if (place && (titled || !("shown" in place.dataset))) show();
  });
  changed.observe(app, { childList: true, subtree: true });
  changed.observe(document.querySelector("title"), { childList: true });

  // Everything of this copy of the app. A page that says nothing takes its place, as when it is
  // left; no request is made for it, for there may be no connection.
  async function erase() {
    const text = (response) => response.text();
    const page = window.single ? "" : await fetch("closed.htm").then(text).catch(() => "");
    try {
      for (const store of stores()) keys(store).forEach((key) => store.removeItem(key));
    } catch (_) {}
    if (window.single) return window.single.close();
    await Promise.all((await ourCaches()).map((name) => caches.delete(name)));
    const found = worker ? await worker.getRegistrations() : [];
    const ours = found.filter((one) => new URL(one.scope).pathname === folder);
    await Promise.all(ours.map((one) => one.unregister()));
    history.replaceState(null, "", folder);
    document.open();
    document.write(page);
    document.close();
  }

  addEventListener("click", function (event) {
    const keys = event.target.closest("button[data-keys]");
    if (keys) switched(keys.dataset.keys);
    if (event.target.closest("#erase-all")) erase();
    if (window.single && event.target.closest("#licences-link")) showLicences(event);
  });

  // Where the whole app is one file, no other lies beside it: the text is in the page.
  function showLicences(event) {
    event.preventDefault();
    const text = document.getElementById("licences").textContent;
    const shown = document.getElementById("licences-text")
      || element("pre", "licences-text", "app-stored", text);
    shown.tabIndex = -1;
    event.target.closest("p").after(shown);
    shown.focus();
  }

  // The browser may bring the page back as it was. It goes on only where the run is still the same:
  // meanwhile another page in this tab may have changed or erased it.
  let before;
  function run() {
    try {
      return sessionStorage.getItem(own + "run");
    } catch (_) {}
  }
  addEventListener("pagehide", function () { before = run(); });
  addEventListener("pageshow", function (event) {
    if (event.persisted && before !== run()) location.reload();
  });

  // Not from a file, and not where the browser refuses.
  if (!worker) return;
  worker.register("sw.js", { updateViaCache: "none" }).then(watch, function () {});
  worker.addEventListener("message", function (event) {
    if (ready === Infinity || !event.data.asked) return;
    passedOn.push(event.data.asked);
    show();
  });
  worker.addEventListener("controllerchange", answered);
  answered();

  // From here on our worker answers for the page. Before, that of a copy in a folder above may.
  function answered() {
    const ours = new URL("sw.js", location.href).href;
    if (ready !== Infinity || !worker.controller || worker.controller.scriptURL !== ours) return;
    ready = performance.now();
    const mark = element("p", "offline-ready", "app-footer", READY);
    mark.setAttribute("role", "status");
    app.after(mark);
    show();
  }

  function watch(registration) {
    offer(registration);
    addEventListener("hashchange", function () { offer(registration); });
    registration.addEventListener("updatefound", function () {
      registration.installing.addEventListener("statechange", function () { offer(registration); });
    });
    // Another tab may have asked for it: this one goes on with the files that it has.
    worker.addEventListener("controllerchange", function () {
      if (wanted) location.reload();
    });
  }

  function offered(registration) {
    const button = element("button", "update-now", "app-link", UPDATE_NOW);
    button.type = "button";
    button.addEventListener("click", function () {
      wanted = true;
      registration.waiting.postMessage("take over");
    });
    const panel = element("p", "update", "app-shell", UPDATE + " ");
    panel.setAttribute("role", "status");
    panel.append(button);
    return panel;
  }

  // Quietly, and never in the middle of a run.
  function offer(registration) {
    const running = /^#\/(q\/|stop|result)/.test(location.hash);
    // The very first one waits for a moment, too: nothing is there that it would replace.
    if (running || !registration.waiting || !registration.active) {
      if (update) update.remove();
      return;
    }
    update = update || offered(registration);
    app.before(update);
  }
})();
