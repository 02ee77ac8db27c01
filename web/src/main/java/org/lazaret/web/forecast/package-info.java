/** Free rooms on the days to come, over HTTP. */
package org.lazaret.web.forecast;
