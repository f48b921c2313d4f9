// Whether the picture in the window is the one that its address gives now: a browser may keep one it has shown before.
async () => {
  const WIDTH = 480;
  const HEIGHT = 270;
  const image = document.querySelector(".picture-view img");
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [WIDTH, HEIGHT];
  const ground = canvas.getContext("2d");
  const pixels = (picture) => {
    ground.clearRect(0, 0, WIDTH, HEIGHT);
    ground.drawImage(picture, 0, 0, WIDTH, HEIGHT);
    return canvas.toDataURL();
  };
  const answer = await fetch(image.src, { cache: "no-store" });
  const other = new Image();
  other.src = URL.createObjectURL(await answer.blob());
  await Promise.all([image.decode(), other.decode()]);
  return pixels(image) === pixels(other);
}
