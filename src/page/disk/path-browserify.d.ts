declare module 'path-browserify' {
  import { posix } from 'node:path';
  export = posix;
}
