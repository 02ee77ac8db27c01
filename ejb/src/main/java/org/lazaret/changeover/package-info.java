/** What another version of the rules would change for stays that run, and their going over to it. */
package org.lazaret.changeover;
