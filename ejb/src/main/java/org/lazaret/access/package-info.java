/** Who may do what, and where: roles, what a caller holds, the policy table and the one question a service asks. */
package org.lazaret.access;
