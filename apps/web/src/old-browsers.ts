// Chrome 109, the last one for Windows 7, and Firefox 115 lack what the code takes for granted. The
// build lowers syntax only.
import 'core-js/actual/array/to-sorted'
import 'core-js/actual/array/to-reversed'
import 'core-js/actual/map/group-by'
