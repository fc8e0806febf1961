// Print CSL-JSON items in many citation styles, each printed field marked with its variable.
//
// node print_styles.mjs CITEPROC_JS STYLES_DIR LOCALES_DIR < jobs.json > strings.jsonl
//
// A job is {style, locale, items}. A line of output is {style, id, form, text}; in `text` a field stands between
// U+E000 name U+E001 and U+E002. CSL's own `variableWrapper` hook gives the marks, so they are exact.

import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";

const [citeproc, styles, locales] = process.argv.slice(2);
const CSL = createRequire(import.meta.url)(path.resolve(citeproc));
const jobs = JSON.parse(fs.readFileSync(0, "utf8"));
const cache = new Map();

function read(file) {
  if (!cache.has(file)) cache.set(file, fs.readFileSync(file, "utf8"));
  return cache.get(file);
}

function locale(name) {
  const file = path.join(locales, `locales-${name}.xml`);
  return read(fs.existsSync(file) ? file : path.join(locales, "locales-en-US.xml"));
}

function plain(html) {
  return html
    .replace(/<\/div>\s*<div[^>]*>/g, " ")
    .replace(/<[^>]*>/g, "")
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .trim();
}

// A names element lists every variable it may print ("composer" before "author"): take the one the item has. Where
// it has none, something else is printed in its place.
function variable(params) {
  return params.variableNames.find((name) => name in params.itemData) ?? "substitute";
}

for (const job of jobs) {
  const items = new Map(job.items.map((item) => [item.id, item]));
  const system = {
    retrieveLocale: locale,
    retrieveItem: (id) => items.get(id),
    variableWrapper: (params, before, text, after) => `${before}\uE000${variable(params)}\uE001${text}\uE002${after}`,
  };
  const write = (id, form, html) => {
    const text = plain(html);
    if (text && !text.includes("[CSL STYLE ERROR")) {
      process.stdout.write(JSON.stringify({ style: job.style, id, form, text }) + "\n");
    }
  };
  const style = read(path.join(styles, `${job.style}.csl`)).replace(/\sdisambiguate-[a-z-]+="[^"]*"/g, "");
  let engine;
  try {
    engine = new CSL.Engine(system, style, job.locale ?? "en-US", Boolean(job.locale));
    engine.setOutputFormat("html");
  } catch (error) {
    process.stderr.write(`${job.style}: ${error}\n`);
    continue;
  }
  // One item at a time: telling many apart from each other costs minutes and changes how they are printed.
  for (const id of items.keys()) {
    try {
      engine.updateItems([id]);
      if (engine.opt.xclass === "note") write(id, "note", engine.makeCitationCluster([{ id, position: 0 }]));
      if (engine.opt.xclass !== "note" || id.length % 2) {
        const bibliography = engine.makeBibliography();
        if (bibliography) write(id, "list", bibliography[1].join(" "));
      }
    } catch (error) {
      process.stderr.write(`${job.style} ${id}: ${error}\n`);
    }
  }
}
