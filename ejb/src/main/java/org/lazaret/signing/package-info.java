/** Codes that anybody can check with a public key alone, and the keys that sign them or did (ADR 21). */
package org.lazaret.signing;
