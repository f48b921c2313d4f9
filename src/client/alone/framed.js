// In a frame of another page the stand-alone page takes less room and shows the way to the whole map.
"use strict";
document.documentElement.classList.toggle("is-framed", window.parent !== window);
