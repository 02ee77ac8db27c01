/** The security administrator's pages: accounts, roles, one-time links, locks. */
package org.lazaret.web.account;
