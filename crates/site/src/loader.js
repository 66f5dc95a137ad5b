__wasm_split_load_deferred: function(done, data) {
  const place = document.getElementById("deferred-code");
  const load = () => {
    const patience = new AbortController();
    setTimeout(() => patience.abort(), 30000);
    return place.content
      ? fetch(place.content, { signal: patience.signal, cache: place.cache })
      : window.single.unpack(place);
  };
  // A second copy of the code would begin with data of its own: it is loaded once.
  place.code ??= load().then((file) => __wbg_load(file, { %SHARED% }));
  place.code
    .then(() => 1, () => {
      place.code = null;
      // What the browser or the worker keeps may be what is wrong: it is fetched once more, for the
      // next try.
      place.cache = "reload";
      navigator.serviceWorker?.controller?.postMessage("renew");
      return 0;
    })
    .then((loaded) => wasm.__indirect_function_table.get(done)(data, loaded));
},
