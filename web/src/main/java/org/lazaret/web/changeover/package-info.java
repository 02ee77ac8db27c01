/** What a version changes for stays that run, and their going over to it, over HTTP. */
package org.lazaret.web.changeover;
