/** Who may leave, when and why not; releases, overrides and what they wait for, over HTTP. */
package org.lazaret.web.release;
