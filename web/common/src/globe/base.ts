/** Where CesiumJS finds its workers and textures: beside the page. Imported before CesiumJS. */
Object.assign(globalThis, { CESIUM_BASE_URL: new URL("cesium/", document.baseURI).href });
