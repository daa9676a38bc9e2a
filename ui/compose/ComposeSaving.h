// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Ids.h"
#include "core/work/DraftTexts.h"
#include "core/work/WorkContext.h"

#include <QObject>

#include <functional>

namespace waymark {

class ComposeBanner;
class DraftKeeper;
class WritingPane;
struct Draft;

/// Keeps what is written in a composer and the draft in the store the same: shows how that stands, says what
/// did not work and offers the way on, and puts texts back that come from the store.
class ComposeSaving : public QObject
{
    Q_OBJECT
public:
    ComposeSaving(const WorkContext &context, const Draft &draft, WritingPane *pane, ComposeBanner *banner);

    DraftKeeper &keeper() { return *m_keeper; }
    const Draft &draft() const;
    /// The same with the recipients as they are chosen, stored or not yet.
    Draft draftAsChosen() const;

    /// Calls `done` once the store has everything that was typed, or says why it has not.
    void settle(std::function<void(const Result<void> &)> done);
    /// The same, and a draft that is not stored yet is stored although nothing was changed.
    void keep(std::function<void(const Result<void> &)> done);
    /// Keeps what is typed here as a version, for it will not be saved, and calls `done`.
    void setAside(std::function<void(const Result<void> &, const DraftTexts &typed)> done);
    /// Puts the template's texts back; the banner offers the way back.
    void discardChanges();

    /// Where the draft was deleted meanwhile, in a list, by an undo or elsewhere, says so and goes on with
    /// what is written here as a draft that is not stored yet; where it came back, with that one. True when
    /// it was deleted.
    bool noticeDeleted();
    /// Goes on from the draft as it was stored past this composer; in the body it is an edit that can be
    /// undone.
    void takeOver(const Draft &stored);
    /// Puts earlier texts and recipients back, as if they were written now.
    void putBack(const Draft &earlier);

Q_SIGNALS:
    /// There is something to discard, or nothing any more.
    void mayDiscardChanged(bool may);
    /// The draft was taken anew from the store.
    void loaded();

private:
    void goOnAnew();
    void connectKeeper();
    void showState();
    void sayFailed(const Error &error);
    void followStored();
    void showDiscarded(const Result<Draft> &draft, const DraftTexts &before);
    /// Says `sentence` and offers the newest body that is not empty, if one is kept.
    void offerBodyBack(const QString &sentence);
    /// Shows what is stored; `typed` can be brought back.
    void showStored(const DraftTexts &typed);

    WorkContext m_context;
    WritingPane *m_pane;
    ComposeBanner *m_banner;
    DraftKeeper *m_keeper;
    bool m_following = false; ///< Taking over what was stored past this composer.
    DraftId m_deleted;        ///< The draft that was deleted under this composer.
};

} // namespace waymark
