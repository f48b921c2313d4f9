// The part of Leaflet that the map uses, as its own reference tells it; its package brings no types.

type LatLng = [number, number];

interface LeafletBounds {
  isValid(): boolean;
}

interface LeafletLayer {
  addTo(plane: LeafletMap): this;
}

interface LeafletGroup extends LeafletLayer {
  addLayer(layer: LeafletLayer): this;
  clearLayers(): this;
}

interface LeafletMap {
  getContainer(): HTMLElement;
  getSize(): Size;
  getZoom(): number;
  getMaxZoom(): number;
  createPane(name: string): HTMLElement;
  on(events: string, listener: () => void): this;
  once(events: string, listener: () => void): this;
  invalidateSize(options: { pan: boolean }): this;
  setView(centre: LatLng, zoom: number, options: { animate: boolean }): this;
  fitBounds(bounds: LeafletBounds, options: { padding: Pair; maxZoom: number }): this;
  panBy(offset: Pair): this;
  panTo(centre: LatLng, options: { animate: boolean }): this;
  zoomIn(): this;
  zoomOut(): this;
  latLngToContainerPoint(place: LatLng): Size;
}

interface LeafletIcon {
  options: object;
}

declare namespace L {
  const CRS: { Simple: object };
  const Draggable: { prototype: { options: { clickTolerance: number } } };
  const Map: {
    prototype: { panBy(this: LeafletMap, offset: unknown, options?: object): LeafletMap };
    include(members: { panBy(this: LeafletMap, offset: unknown, options?: object): LeafletMap }): void;
  };
  const DomEvent: {
    disableClickPropagation(part: HTMLElement): void;
    off(part: HTMLElement, event: string, listener: (event: Event) => void): void;
    stopPropagation(event: Event): void;
  };
  function map(id: string, options: object): LeafletMap;
  function latLngBounds(southWest: LatLng, northEast: LatLng): LeafletBounds;
  function layerGroup(): LeafletGroup;
  function svgOverlay(picture: SVGElement, bounds: LeafletBounds, options: { interactive: boolean }): LeafletLayer;
  function divIcon(options: { className: string; html: HTMLElement; iconSize: null; iconAnchor: Pair }): LeafletIcon;
  function marker(
    place: LatLng,
    options: { icon: LeafletIcon; pane: string; interactive: boolean; keyboard: boolean },
  ): LeafletLayer;
}
