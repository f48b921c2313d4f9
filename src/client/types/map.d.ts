// What the parts of the live map give one another: each file of map/ fulfils a piece of this, none knows more.

interface Gazetteer {
  language: string;
  text(key: string): string;
  codes(): string[];
  nameOf(code: string): string;
  regionOf(code: string): string;
  regionNameOf(code: string): string;
  codesIn(regions: readonly string[]): string[];
  pointOf(code: string): Pair;
  capitalPointOf(code: string): Pair;
}

interface Membership {
  readonly edges: readonly EdgeOfScene[];
  readonly isOfFigure: boolean;
  missingKeyOf(code: string): string | null;
  tiersOf(code: string): string[];
  tierNamesOf(code: string): string[];
  numberedNamesOf(code: string): string[];
  codes(): string[];
}

interface Stripes {
  readonly definitions: SVGElement;
  fillOf(keys: readonly string[]): string;
  hatched(): string;
  scale(): void;
}

interface Edges {
  readonly group: SVGElement;
  draw(edges: readonly EdgeOfScene[], areas: ReadonlyMap<string, SVGElement>): void;
}

interface Rings {
  readonly group: SVGElement;
  draw(kind: RingKind, code: string | null): void;
}

interface Country {
  readonly picture: SVGSVGElement;
  readonly rings: Rings;
  readonly bbox: Bbox;
  readonly hasFocus: boolean;
  colour(membership: Membership, gazetteer: Gazetteer, rest: string): void;
  mark(code: string, isSelected: boolean): void;
  stopAt(code: string): void;
  focusOn(code: string): void;
  scale(): void;
  boxOf(codes: readonly string[]): Bbox | null;
  covers(code: string, points: readonly Pair[]): boolean;
}

interface Tip {
  readonly box: HTMLElement;
  show(name: string, tiers: readonly string[], region: string): void;
  hide(): void;
  moveTo(place: Pair, size: Size): void;
}

interface Inset {
  readonly box: HTMLElement;
  readonly isShown: boolean;
  colour(membership: Membership, hasNames: boolean): void;
  mark(kind: "selected" | "focus", code: string | null): void;
}

interface Tools {
  readonly box: HTMLElement;
  readonly pad: HTMLElement;
  speak(text: (key: string) => string): void;
  allow(name: Tool, isPossible: boolean): void;
  offerSteps(isOffered: boolean): void;
}

interface Fitting {
  keep(): void;
  showCountry(): void;
  pan(direction: Pair): void;
  show(codes: readonly string[]): void;
}

interface Spotlight {
  readonly box: HTMLElement;
  hover(code: string | null, place: Pair, isSelected: boolean): void;
  focus(code: string | null): void;
  dim(): boolean;
}

interface SpotlightParts {
  country: Country;
  inset: Inset;
  gazetteer: Gazetteer;
  told: { over(): HTMLElement[]; tiersOf(code: string): string[] };
}

/** Which municipality the keyboard has; `isAmongAll`: not the members alone. */
interface Tour {
  lead(members: readonly string[], selected: string | null): void;
  wait(code: string): void;
  reach(code: string): void;
  step(direction: Pair, isAmongAll: boolean): void;
  seek(letter: string, isAmongAll: boolean): void;
  begin(): void;
}

/** What the keys ask for, and where the focus is: reach() is told of every area, focus() of what is seen to have it. */
interface KeysTold {
  focus(code: string | null): void;
  reach(code: string): void;
  step(direction: Pair, isAmongAll: boolean): void;
  seek(letter: string, isAmongAll: boolean): void;
  begin(): void;
  toggle(code: string): void;
  zoom(isCloser: boolean): void;
  escape(isOnMap: boolean): void;
}

interface NamesOnMap {
  place(
    codes: readonly string[],
    selected: string | null,
    membership: Membership,
    over: readonly HTMLElement[],
  ): void;
}

interface LiveMapParts {
  topology: Topology;
  capitalTopology: Topology | null;
  places: Places;
  choose(code: string | null): void;
  isHeard?(): boolean;
}

interface LiveMap {
  readonly gazetteer: Gazetteer;
  readonly selected: string | null;
  show(scene: Scene): void;
  colour(classes: readonly SceneClass[]): void;
  select(code: string | null): void;
  placeNames(): void;
  /** The frame has another size: the country fits it still, and names find their places anew. */
  fillFrame(): void;
  dim(): boolean;
}

interface MapNamespace {
  element<Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    className?: string,
    text?: string,
  ): HTMLElementTagNameMap[Tag];
  svg<Tag extends keyof SVGElementTagNameMap>(
    tag: Tag,
    attributes?: Record<string, string | number>,
  ): SVGElementTagNameMap[Tag];
  boxesIn(container: HTMLElement, parts: readonly HTMLElement[]): Box[];
  decodeTopology(topology: Topology): Drawing;
  plane(): object;
  METRES_PER_UNIT: number;
  toLatLng(point: Pair): LatLng;
  toLatLngBounds(bbox: Bbox): LeafletBounds;
  ICONS: Record<Tool, string>;
  CAPITAL_REGION: readonly string[];
  Gazetteer: new (places: Places) => Gazetteer;
  Membership: new (classes: readonly SceneClass[], figure?: FigureOfScene) => Membership;
  Stripes: new (unitsPerPx: () => number) => Stripes;
  /** `smallest` in square units of the path. */
  mainRings(d: string, smallest: number): string[];
  Edges: new (drawing: Drawing) => Edges;
  Rings: new (areaOf: (code: string) => SVGElement | undefined) => Rings;
  Country: new (topology: Topology) => Country;
  tipAlong(place: number, length: number, room: number): number;
  Tip: new () => Tip;
  Inset: new (topology: Topology | null, gazetteer: Gazetteer, pick: (code: string) => void) => Inset;
  Tools: new (acts: Record<Tool, () => void>) => Tools;
  countryView(bbox: Bbox, size: Size, space: Box): { centre: LatLng; zoom: number } | null;
  boxAround(
    boxes: readonly { x: number; y: number; width: number; height: number }[],
    drawing: { bbox: Bbox; width: number },
  ): Bbox | null;
  Fitting: new (plane: LeafletMap, country: Country, tell: (hasMoved: boolean) => void) => Fitting;
  nearestTowards(from: Pair, direction: Pair, places: readonly (readonly [string, Pair])[]): string | null;
  nextWithLetter(
    letter: string,
    present: string | null,
    codes: readonly string[],
    nameOf: (code: string) => string,
  ): string | null;
  Tour: new (country: Country, gazetteer: Gazetteer) => Tour;
  Spotlight: new (plane: LeafletMap, parts: SpotlightParts) => Spotlight;
  placeLabels(
    wanted: readonly WantedName[],
    size: Size,
    blocked: readonly Box[],
    widthOf: (text: string) => number,
  ): PlacedName[];
  wantedNames(state: {
    codes: readonly string[];
    selected: string | null;
    zoom: number;
    hasInset: boolean;
  }): string[];
  Names: new (plane: LeafletMap, country: Country, gazetteer: Gazetteer) => NamesOnMap;
  drawLegend(list: HTMLElement, scene: Scene, membership: Membership, label: string): void;
  takeGestures(plane: LeafletMap, say: (key: string) => string): void;
  takePointer(
    picture: SVGSVGElement,
    told: { pick(code: string): void; hover(code: string | null, place: Pair): void },
  ): void;
  takeKeys(container: HTMLElement, picture: SVGSVGElement, told: KeysTold): void;
  LiveMap: new (plane: LeafletMap, parts: LiveMapParts) => LiveMap;
}

interface Namespace extends MapNamespace {}

/** All that the scripts of a page share; each page has those parts whose scripts it loads. */
declare var Kumppanuuskartta: Namespace;

interface Window {
  Kumppanuuskartta: Namespace;
}
