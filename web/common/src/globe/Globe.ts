import "./base";
import {
  buildModuleUrl, Cartesian3, CesiumWidget, Color, ImageryLayer, JulianDate, Math as CesiumMath, Matrix4, ScreenSpaceEventHandler,
  ScreenSpaceEventType, TileMapServiceImageryProvider, Transforms, type Scene,
} from "cesium";

/** Metres above the ground from which the whole Earth is in view; in a flat window more are needed. */
const wholeEarth = 17_000_000;
const earthRadius = 6_378_137;

/** The Earth as a ball, from files beside the page alone; draws only when asked to. */
export class Globe {
  readonly scene: Scene;
  private readonly widget: CesiumWidget;
  private readonly handler: ScreenSpaceEventHandler;
  private followed = false;

  /** Throws where the browser has no WebGL. */
  constructor(private readonly target: HTMLElement) {
    const unseen = document.createElement("div");
    this.widget = new CesiumWidget(target, {
      baseLayer: ImageryLayer.fromProviderAsync(
        TileMapServiceImageryProvider.fromUrl(buildModuleUrl("Assets/Textures/NaturalEarthII")), {}),
      creditContainer: unseen,
      creditViewport: unseen,
      requestRenderMode: true,
      maximumRenderTimeChange: Infinity,
      scene3DOnly: true,
      showRenderLoopErrors: false,
      shouldAnimate: false,
      msaaSamples: 2,
    });
    this.scene = this.widget.scene;
    this.scene.globe.baseColor = Color.fromCssColorString("#22384d");
    this.scene.globe.showGroundAtmosphere = false;
    this.scene.fog.enabled = false;
    this.scene.screenSpaceCameraController.minimumZoomDistance = 200_000;
    this.scene.screenSpaceCameraController.maximumZoomDistance = 400_000_000;
    this.handler = new ScreenSpaceEventHandler(this.scene.canvas);
    this.showWhole(20, 10);
  }

  /** Shines the sun of a moment on the Earth; or, without one, the same light everywhere. */
  light(time: number, night: boolean): void {
    this.scene.globe.enableLighting = night && !Number.isNaN(time);
    if (!Number.isNaN(time)) {
      this.widget.clock.currentTime = JulianDate.fromDate(new Date(time), this.widget.clock.currentTime);
    }
  }

  /** Draws once, as soon as the browser is ready. */
  draw(): void {
    this.scene.requestRender();
  }

  /** The whole Earth with a place in the middle. */
  showWhole(latitude: number, longitude: number): void {
    this.release();
    this.scene.camera.setView({ destination: Cartesian3.fromDegrees(longitude, latitude, this.wholeHeight()) });
    this.draw();
  }

  /** From where the Earth, and what is close above it, fits into the shorter side of the window. */
  private wholeHeight(): number {
    const { clientWidth, clientHeight } = this.target;
    const flat = clientHeight > 0 ? Math.max(1, clientWidth / clientHeight) : 1;
    // CesiumJS sees 60 degrees along the longer side.
    const half = Math.atan(Math.tan(Math.PI / 6) / flat);
    return Math.max(wholeEarth, (1.15 * earthRadius) / Math.sin(half) - earthRadius);
  }

  /** Goes over a place, as high as the camera is. */
  goTo(latitude: number, longitude: number): void {
    this.release();
    const height = this.scene.camera.positionCartographic.height;
    this.scene.camera.flyTo({ destination: Cartesian3.fromDegrees(longitude, latitude, height), duration: 0.6 });
  }

  /** Keeps the camera where it is as seen from a moving place. */
  follow(position: Cartesian3): void {
    const { camera } = this.scene;
    if (!this.followed) {
      const frame = Transforms.eastNorthUpToFixedFrame(position);
      const height = Math.max(1_500_000, Math.min(8_000_000, camera.positionCartographic.height));
      camera.lookAtTransform(frame, new Cartesian3(0, -0.9 * height, height));
      this.followed = true;
      return;
    }
    const offset = Cartesian3.clone(camera.position);
    camera.lookAtTransform(Transforms.eastNorthUpToFixedFrame(position), offset);
  }

  /** Lets the camera go. */
  release(): void {
    if (this.followed) {
      this.followed = false;
      this.scene.camera.lookAtTransform(Matrix4.IDENTITY);
    }
  }

  zoom(factor: number): void {
    const { camera } = this.scene;
    const distance = this.followed ? Cartesian3.magnitude(camera.position) : camera.positionCartographic.height;
    camera.zoomIn(distance * (1 - 1 / factor));
    this.draw();
  }

  /** Turns the Earth under the camera, degrees. */
  turn(east: number, north: number): void {
    const { camera } = this.scene;
    camera.rotateRight(-CesiumMath.toRadians(east));
    camera.rotateUp(-CesiumMath.toRadians(north));
    this.draw();
  }

  /** What is drawn at a pixel, by the id that it was given. */
  pick(x: number, y: number): unknown {
    const found = this.scene.pick({ x, y } as never, 9, 9) as { id?: unknown } | undefined;
    return found?.id;
  }

  /** Calls with the pixel of every click, and of the pointer wherever it comes to rest. */
  onPointer(heard: { rest: (x: number, y: number) => void; move: () => void; click: (x: number, y: number) => void }): void {
    let resting: ReturnType<typeof setTimeout> | undefined;
    this.handler.setInputAction((event: { position: { x: number; y: number } }) => heard.click(event.position.x, event.position.y),
      ScreenSpaceEventType.LEFT_CLICK);
    this.handler.setInputAction(({ endPosition: { x, y } }: { endPosition: { x: number; y: number } }) => {
      heard.move();
      clearTimeout(resting);
      resting = setTimeout(() => !this.widget.isDestroyed() && heard.rest(x, y), 120);
    }, ScreenSpaceEventType.MOUSE_MOVE);
  }

  destroy(): void {
    this.handler.destroy();
    this.widget.destroy();
    this.target.replaceChildren();
  }
}
