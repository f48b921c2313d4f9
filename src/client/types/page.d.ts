// The page around the map: what its parts ask of one another.

interface PageNamespace {
  /** Says what an act has done to readers who do not see it happen. */
  say(words: string): void;
  /** A sentence of the page's scripts in its present language. */
  words(key: string): string;
  /** Closes the sidebar where it lies over the page; whether it did. */
  leaveSidebar(): boolean;
  /** Has Streamlit draw the page of the present address. */
  askForPage(): void;
  /** The address of the picture that is printed for the view of an address, in a language. */
  paperAddress(place: { href: string; search: string }, language: string): string;
}

interface Namespace extends PageNamespace {}
