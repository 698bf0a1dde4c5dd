/// <reference types="node" />
import { createReadStream, existsSync } from "node:fs";
import { cp } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, extname, join, normalize, resolve } from "node:path";
import type { Plugin, ResolvedConfig } from "vite";

/** What the globe fetches while it runs: workers, textures and tables; beside the page in `cesium/`. */
const folders = ["Assets", "ThirdParty", "Workers"];

const types: Record<string, string> = {
  ".js": "text/javascript", ".json": "application/json", ".jpg": "image/jpeg", ".png": "image/png", ".xml": "text/xml",
  ".wasm": "application/wasm", ".svg": "image/svg+xml",
};

/** Serves those files while developing and copies them into what is built, so that nothing comes from elsewhere. */
export function cesiumFiles(): Plugin {
  const from = join(dirname(createRequire(import.meta.url).resolve("cesium/package.json")), "Build", "Cesium");
  let config: ResolvedConfig;
  return {
    name: "cesium-files",
    configResolved: (resolved) => {
      config = resolved;
    },
    configureServer: (server) => {
      server.middlewares.use("/cesium", (request, response, next) => {
        const file = join(from, normalize(decodeURIComponent((request.url ?? "/").split("?")[0]!)));
        if (!folders.some((folder) => file.startsWith(join(from, folder))) || !existsSync(file)) {
          next();
          return;
        }
        response.setHeader("content-type", types[extname(file)] ?? "application/octet-stream");
        createReadStream(file).pipe(response);
      });
    },
    closeBundle: async () => {
      if (config.command === "build") {
        const to = resolve(config.root, config.build.outDir, "cesium");
        await Promise.all(folders.map((folder) => cp(join(from, folder), join(to, folder), { recursive: true })));
      }
    },
  };
}
