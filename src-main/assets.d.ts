/** The build copies the file beside the program and gives its path. */
declare module '*?asset' {
  const file: string
  export default file
}
