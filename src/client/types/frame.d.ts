// The map in the app's frame, and what Streamlit keeps in a window.

/** What folium's script calls, and what the server wrote into the bundle. */
interface FrameNamespace {
  DATA: Record<string, string>;
  Wishes: new (page: Document, tell: () => void) => Wishes;
  start(plane: LeafletMap): void;
  show(scene: Scene): void;
}

interface Wishes {
  readonly areThere: boolean;
  hear(scene: Scene): void;
  classes(): SceneClass[];
}

interface Namespace extends FrameNamespace {}

interface Window {
  __streamlit: { BACKEND_BASE_URL: string };
  Streamlit: { setComponentValue(value: { code: string | null; choice: number; session: string | null }): void };
}
