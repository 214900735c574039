#pragma once

#include "catalogue/catalogue.hpp"
#include "mapper/disclosing/tellable_texts.hpp"

namespace mapper {

/// Takes out of what services say of whom they send people on to every name that may not be told,
/// and counts it: one that holds a place or anything secret, and, however short, the id, programme
/// or provider of a confidential service that no other service has as well.
void keep_tellable_referrals(catalogue::Catalogue& catalogue, TellableTexts& tellable);

} // namespace mapper
