import { version } from '../../../package.json';

export const PACKAGE_VERSION: string = version;
