// Builds one peer: `PEER` names its folder, `OUT` where it goes.
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

const peer = process.env.PEER;

export default defineConfig({
  root: peer,
  base: "./",
  publicDir: false,
  logLevel: "warn",
  plugins: peer === "svelte" ? [svelte({ configFile: false })] : [],
  oxc: { jsx: { runtime: "automatic", importSource: peer === "react" ? "react" : "preact" } },
  build: { outDir: process.env.OUT, emptyOutDir: true, chunkSizeWarningLimit: 3000 },
});
