/** Accounts, the roles they were granted, their passwords and the one-time links by which passwords are first set. */
package org.lazaret.account;
