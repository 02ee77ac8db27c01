/** The one door: every request passes it, is known, limited and judged by the policy; every command runs through it. */
package org.lazaret.web.door;
