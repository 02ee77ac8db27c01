/** What tests need to meet a real database: one server per run, one fresh schema per test class. */
package org.lazaret.testing;
