/** Commands that can be sent again: each answer is kept under the key that its client made. */
package org.lazaret.command;
