// Stands before boot.js where the whole app is one file (crates/site/src/single.rs): how such a
// file starts, what it keeps and where, and how it is left.
//
// A browser may give all files of a disk one storage, and any other file could read it. So what the
// tab is to remember lies in the state of its history entries, which only this file can read. Each
// entry that was visited holds a copy; the newest one is in memory and is written over older ones.
(function () {
  "use strict";
  // These words stand in content/en/interface.toml too: a test holds them the same.
  const TOO_OLD = "This browser is too old for this file. Please try a newer one.";

  const replaceState = history.replaceState.bind(history);
  const found = history.state || { first: true, turn: 0, kept: new Map() };
  // Something erased begins a new turn. The tab's name holds its number, because other entries may
  // have a copy of an earlier one: where the browser loads one of them afresh, it does not count.
  const least = Number(window.name) || 0;
  const kept = found.turn < least ? new Map() : found.kept;
  let turn = Math.max(found.turn, least);
  // The first entry of this file, and the address of the present entry.
  let first = found.first;
  let here = location.href;
  let left = false;
  // The page that says nothing; a blank one until all of the file is there.
  let closed = "";

  function keep(address) {
    replaceState({ first, turn, kept }, "", address);
    here = location.href;
  }

  // An entry that is new has no state. Nor has, in Firefox, one whose own address was entered again.
  function arrive() {
    first = history.state ? history.state.first : first && here === location.href;
    keep();
  }

  // The same by a link, and no event would tell of it.
  function follow(event) {
    const link = event.target.closest("a");
    if (link && link.href === location.href) event.preventDefault();
  }

  const storage = {
    get length() { return kept.size; },
    key(at) { return [...kept.keys()][at] ?? null; },
    getItem(key) { return kept.get(key) ?? null; },
    setItem(key, text) {
      kept.set(key, String(text));
      keep();
    },
    removeItem(key) {
      if (kept.delete(key)) erased();
    },
    clear() {
      kept.clear();
      erased();
    },
  };

  function erased() {
    turn += 1;
    window.name = turn;
    keep();
  }

  // The app gives no state of its own, only an address.
  history.replaceState = function (_state, _title, address) { keep(address); };
  Object.defineProperty(window, "sessionStorage", { value: storage });
  addEventListener("popstate", arrive);
  addEventListener("hashchange", arrive);
  addEventListener("focus", arrive);
  addEventListener("click", follow);
  // A page that the browser keeps alive would come back with what was erased meanwhile. With this
  // listener Firefox keeps none; others keep no file.
  addEventListener("unload", function () {});
  keep();

  async function start() {
    await new Promise(function (parsed) { addEventListener("DOMContentLoaded", parsed); });
    closed = document.getElementById("closed").textContent;
    const wasm = await WebAssembly.compile(await unpack(document.getElementById("wasm")));
    await early.ready;
    if (!left) await window.single.glue({ module_or_path: wasm });
  }

  function unpack(element) {
    const packed = atob(element.textContent);
    const bytes = Uint8Array.from(packed, function (byte) { return byte.charCodeAt(0); });
    try {
      const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
      return new Response(plain).arrayBuffer();
    } catch (error) {
      document.querySelector("#failure [data-why=wasm]").textContent = TOO_OLD;
      error.why = "wasm";
      throw error;
    }
  }

  // Leaving: src/web/closed.htm takes the place of the page. That ends every listener with it, so that
  // nothing of the app runs on.
  function close() {
    left = true;
    storage.clear();
    document.open();
    document.write(closed);
    document.close();
    addEventListener("popstate", sweep);
    sweep();
  }

  // Only the present entry can be written. So it goes back to the first, entry by entry, and a new
  // one there drops all that came after it. Browsers forget the first of very many: then no step is
  // possible any more, and no event follows.
  let waiting;
  function sweep() {
    clearTimeout(waiting);
    first = history.state?.first;
    keep(location.pathname);
    if (first) return drop();
    waiting = setTimeout(drop, 1000);
    history.back();
  }

  function drop() {
    removeEventListener("popstate", sweep);
    history.pushState({ first: false, turn, kept }, "", location.pathname);
  }

  window.single = { start, close, unpack };
})();
