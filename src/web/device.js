// What the page does once the app has started, with the device that it is on: registers the worker
// that keeps it working without a connection and says so, offers a new version outside a run, shows
// on the About page what is here and what was asked for, and erases all of it; makes the files that
// the person keeps, and reads the one that they open. Loaded after the first view. Words come from
// content/en/interface.toml: a test holds these the same, others stand in attributes of the page.
(function () {
  "use strict";
  const COPIED = "Copied.";
  const COPY_FAILED = "Copying did not work. Mark the words and copy them by hand.";
  const READY = "Ready: it works without a connection now.";
  const UPDATE = "A new version is ready.";
  const UPDATE_NOW = "Use it now";
  const UPDATE_REFUSED = "The new version is not all here yet. This page stays as it was, and works. Try again later.";
  const folder = location.pathname.replace(/[^/]*$/, "");
  // Other copies of the app on this host have other paths, and storage and caches of their own.
  const own = "sciatica-myositis-check:" + folder + ":";
  const app = document.getElementById("app");
  const worker = /^https?:$/.test(location.protocol) ? navigator.serviceWorker : undefined;
  // The whole app in one file needs nothing from the start.
  let ready = window.single ? 0 : Infinity;
  let passedOn = [];
  // How long a new version may take to take over, in milliseconds.
  const PATIENCE = 10000;
  let update;
  let wanted = false;

  function element(name, id, look, text) {
    const made = document.createElement(name);
    made.id = id;
    made.className = look;
    made.textContent = text;
    return made;
  }

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
    const [place, network, entry, count] = ["stored", "requests", "history", "files"]
      .map((id) => document.getElementById(id));
    if (!place) return;
    place.textContent = stored(place);
    network.textContent = requests(network);
    entry.textContent = document.title + "\n" + location.href;
    count.textContent = (await files()) || place.dataset.nothing;
  }

  // A page has its title a moment after it is drawn. One that comes later still takes the place of
  // what stood for it, and gives the element its name. Nothing is asked of other changes: a screen
  // has a hundred.
  const changed = new MutationObserver(show);
  changed.observe(app, { subtree: true, attributeFilter: ["data-page"] });
  changed.observe(document.querySelector("title"), { childList: true });

  // Everything of this copy of the app. A page that says nothing takes its place, as when it is
  // left; no request is made for it, for there may be no connection. Looked at again at the end: a
  // worker or another tab may have kept something meanwhile.
  async function erase() {
    const text = (response) => response.text();
    const page = window.single ? "" : await fetch("closed.htm").then(text).catch(() => "");
    let left = [];
    for (let turn = 0; turn < 3 && (!turn || left.length); turn++) {
      await eraseOnce();
      left = await rest();
    }
    if (left.length) return tell(left);
    if (window.single) return window.single.close();
    history.replaceState(null, "", folder);
    document.open();
    document.write(page);
    document.close();
  }

  // The worker first: it could begin a cache anew.
  async function eraseOnce() {
    for (const one of await ourWorkers()) await one.unregister().catch(() => {});
    for (const name of await ourCaches()) await caches.delete(name).catch(() => {});
    try {
      for (const store of stores()) keys(store).forEach((key) => store.removeItem(key));
    } catch (_) {}
  }

  async function ourWorkers() {
    const found = worker ? await worker.getRegistrations() : [];
    return found.filter((one) => new URL(one.scope).pathname === folder);
  }

  async function rest() {
    let stored = [];
    try {
      stored = stores().flatMap(keys);
    } catch (_) {}
    return [...stored, ...(await ourCaches()), ...(await ourWorkers()).map((one) => one.scope)];
  }

  function tell(left) {
    const place = document.getElementById("erase-left");
    place.textContent = place.dataset.left + " " + left.join(", ");
  }

  // Asked once more, below the button: a second click at the same place does nothing.
  const choices = { "erase-all": () => ask(true), "erase-not": () => ask(false), "erase-now": erase, "copy-say": copy, "copy-text": copy, "share-text": share };
  function ask(open) {
    document.getElementById("erase-sure").hidden = !open;
    document.getElementById("erase-all").focus();
  }

  // The words to say, a line each: quotes as they are, and what stands beside a label after it.
  function words(place) {
    const lines = place.querySelectorAll("blockquote p, dl > div");
    return Array.from(lines, function (line) {
      const label = line.querySelector("dt");
      const told = Array.from(line.querySelectorAll("dd > span"), (one) => one.textContent);
      return label ? label.textContent + ": " + told.join("; ") : line.textContent;
    }).join("\n");
  }

  async function copy(button) {
    const text = button.dataset.text;
    const status = text ? document.getElementById("text-copied") : button.nextElementSibling;
    try {
      await navigator.clipboard.writeText(text || words(button.closest("#say")));
      status.textContent = " " + COPIED;
    } catch (_) {
      status.textContent = " " + COPY_FAILED;
    }
  }

  // Where there is no sheet for it, the style hides the button.
  if (navigator.share) document.documentElement.dataset.share = "";
  function share(button) {
    // Whoever closes the sheet again has shared nothing, and knows it.
    navigator.share({ text: button.dataset.text }).catch(() => {});
  }

  addEventListener("click", function (event) {
    const button = event.target.closest("button");
    if (button && choices[button.id]) choices[button.id](button);
    if (window.single && event.target.closest("#licences-link")) showLicences(event);
  });

  // src/browser/save.rs asks for the one, open.rs for the other.

  addEventListener("save", function (event) {
    const asked = event.target;
    const file = new Blob([asked.dataset.text], { type: asked.type });
    asked.href = URL.createObjectURL(file);
    // Not in the page: this is no click of the person.
    const link = asked.cloneNode();
    link.click();
    // A browser may take its time to begin.
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }, true);

  addEventListener("open", async function (event) {
    const field = event.target;
    const file = field.files[0];
    field.dataset.reading = "";
    delete field.dataset.tooLarge;
    try {
      if (file.size > field.dataset.limit) field.dataset.tooLarge = "";
      else field.dataset.text = await file.text();
    } catch (_) {}
    field.value = "";
    delete field.dataset.reading;
    field.dispatchEvent(new Event("read"));
  }, true);

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
    if (event.data.ready) answered();
    else if (wanted && !event.data.asked) refused();
    if (ready === Infinity || !event.data.asked) return;
    passedOn.push(event.data.asked);
    show();
  });
  worker.addEventListener("controllerchange", check);
  check();

  // From here on our worker answers for the page. Before, that of a copy in a folder above may. It
  // looks at every file that it keeps, and says whether all are as they should be.
  function check() {
    const ours = new URL("sw.js", location.href).href;
    const now = worker.controller;
    if (now && now.scriptURL === ours) now.postMessage("check");
  }

  function answered() {
    if (ready !== Infinity) return;
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
      // Another tab may have asked for it before.
      if (!registration.waiting) return location.reload();
      wanted = true;
      registration.waiting.postMessage("take over");
      setTimeout(refused, PATIENCE);
    });
    const panel = element("p", "update", "app-shell", UPDATE + " ");
    panel.setAttribute("role", "status");
    panel.append(button);
    return panel;
  }

  // It may still come, on a slow line, and is used then. A node takes the place of the other: a
  // translator holds on to those that it has changed.
  function refused() {
    update.firstChild.replaceWith(UPDATE_REFUSED + " ");
  }

  // Quietly, and never in the middle of a run.
  function offer(registration) {
    const running = /^#\/(q\/|stop|result|summary)/.test(location.hash);
    // The very first one waits for a moment, too: nothing is there that it would replace.
    if (running || !registration.waiting || !registration.active) {
      if (update) update.remove();
      return;
    }
    update = update || offered(registration);
    app.before(update);
  }
})();
