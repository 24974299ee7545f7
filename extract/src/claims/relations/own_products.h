// Products of which somebody speaks as their own without saying so.
#pragma once

#include <vector>

#include "claims/people/participants.h"
#include "graph/ontology.h"

namespace talkgraph::extract {

// "In security, we insist on a transparent Proof of Holdings": a product that
// no list knows, said in one breath with "we" or "our" by who speaks for an
// organisation, is offered by it if it is an exchange, unless `known` says whose it is or that it
// is merely used. Only interviews' dialogue is read.
std::vector<Assertion> find_own_products(const TextView& view, const Participants& participants,
                                         const Ontology& ontology,
                                         const std::vector<Assertion>& known);

// "Welcome to Acme Talks", said by who only hosts what is Acme's, offers nothing.
void drop_mere_hosts(const TextView& view, std::vector<Assertion>& assertions);

}  // namespace talkgraph::extract
