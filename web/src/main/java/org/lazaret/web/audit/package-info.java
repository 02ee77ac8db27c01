/** The audit administrator's page: who did what to whom. */
package org.lazaret.web.audit;
