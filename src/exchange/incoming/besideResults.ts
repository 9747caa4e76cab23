/** Names of files that show a download or describe it. Source: IHE XDM, section 3.32.4.1.2; what phones and computers add. */
const BESIDE =
  /(?:^|\/)(?:index\.html?|readme\.(?:txt|md)|metadata\.xml|manifest\.(?:json|xml)|\.ds_store|thumbs\.db)$|(?:^|\/)__macosx\//iu;
const BESIDE_KINDS = /\.(?:css|js|xslt?|xsd|gif|ico|svg|sig|asc|md5|sha256)$/iu;

/** Whether a file stands beside the results of a download: pages to look at them, and what describes the folder. */
export const isBeside = (path: string): boolean => BESIDE.test(path) || BESIDE_KINDS.test(path);
