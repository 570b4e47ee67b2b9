/** Under the node on the canvas: the operation in words, such as "sort into segments: segment". */
export const OPERATION_SUBTITLE =
	'={{ $parameter["operation"].replace(/[A-Z]/g, (letter) => " " + letter.toLowerCase()) + ": " + $parameter["resource"] }}';
