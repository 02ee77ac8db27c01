/** What a person needs, over HTTP. */
package org.lazaret.web.care;
