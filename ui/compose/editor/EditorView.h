// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/compose/editor/EditorState.h"
#include "ui/compose/editor/EditorToken.h"

#include <QColor>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QSize>
#include <QWidget>

#include <functional>
#include <memory>

namespace waymark {

class AssetSource;
class EditorEngine;

/// The paper of the composer: the body of one email, edited in a page of our own (`resources/editor`) inside
/// a WebEngine view. It draws the paper only; toolbar, menus, dialogs are the caller's, wired to the
/// functions and signals here.
///
/// The document is ProseMirror JSON after `resources/email/schema.json`. It is never an HTML string.
///
/// Everything may be called at once after construction. The engine itself is made when the view is first
/// shown, or by start(); until the page is ready, what was set is kept and given to it then. If the page's
/// process dies, the page is loaded again with the last document and all settings.
///
/// Keys: the page itself handles Ctrl+B, I, U, Z, Shift+Z, Y, Shift+L, Shift+O, Shift+K, Shift+T, and cut,
/// copy, paste; a QAction on one of the first group's chords with letters L, O, K, T fires instead of the
/// page's own. Do not put QActions on Ctrl+B, I, U, Z, Y, X, C, V: the page keeps those keys, so show the
/// shortcut in the menu only as text. Tab and Shift+Tab leave the body
/// along the tab order that this widget stands in.
class EditorView : public QWidget
{
    Q_OBJECT

public:
    /// `assets` answers for the pictures in the document; may be null in a view without pictures.
    explicit EditorView(std::shared_ptr<const AssetSource> assets, QWidget *parent = nullptr);
    ~EditorView() override;

    /// Makes the engine now instead of when the view is first shown (about 100 ms, then asynchronous).
    void start();
    /// The page is loaded and has taken the document and all settings.
    bool isReady() const;

    /// Shows another document; undo history and selection start anew. A document that breaks the schema is
    /// refused whole by documentRefused() and the one before stays. Does not emit documentChanged().
    void setDocument(const QJsonObject &document);
    /// The latest document known here: what was set, or what the page last told. At most 30 ms behind the
    /// keys, so use flush() before saving for good, previewing or closing.
    QJsonObject document() const;
    /// Puts another document in the place of the present one as an edit that can be undone; documentChanged()
    /// follows. Without a page the same as setDocument().
    void replaceDocument(const QJsonObject &document);
    /// Asks the page for all that was typed until now and calls `done` with it, exactly once, on the GUI
    /// thread; not any more once this view goes. Without a page (not started, crashed, no answer in 3
    /// seconds) `done` gets document().
    void flush(std::function<void(const QJsonObject &document)> done);

    /// The tokens that exist, for chips' labels and for the list that `{{` opens.
    void setTokens(const QList<EditorToken> &tokens);
    /// "Show values": the chips show what `values` has for them (name → text for one recipient), their
    /// fallback otherwise, in amber; one with neither shows its label in amber.
    void setValues(const QHash<QString, QString> &values);
    /// Back to labels.
    void clearValues();
    /// Colours by their names in `ui/tokens.json` ("bg.surface" → …). They paint the editor only and are
    /// never part of the email.
    void setTheme(const QHash<QString, QColor> &colours);
    /// The locked line under the body.
    void setFooterNote(const QString &note);
    /// What each condition block says above itself, from its attributes ("Only where Deployment Type is
    /// SaaS"). Asked on the GUI thread for the conditions of each document that is set or edited.
    void setConditionLabel(std::function<QString(const QJsonObject &attributes)> label);
    /// Marks with a bar the top-level blocks that differ from `document`; an empty object ends that.
    void setTemplateDocument(const QJsonObject &document);
    void setReadOnly(bool readOnly);
    /// How large the paper is shown; 1 is its own size.
    void setZoom(double factor);
    /// Languages to check spelling in ("en-US", "en-GB"), those without a dictionary are left out. Without a
    /// call: the person's language if there is a dictionary, else en-US.
    void setSpellingLanguages(const QStringList &languages);

    EditorState state() const;

    // Formatting, at the selection. All are one undo step and give the focus back to the body.
    void setBlock(EditorBlock block);
    void toggleBold();
    void toggleItalic();
    void toggleUnderline();
    void toggleCode();
    void toggleBulletList();
    void toggleOrderedList();
    void toggleQuote();
    void indent();                               ///< A list item one level deeper.
    void outdent();                              ///< One level out; out of the list from the first level.
    void setAlignment(const QString &alignment); ///< "start", "center" or "end".
    void clearFormatting();                      ///< Marks off and headings back to paragraphs.
    /// Links the selection, or changes the whole link at the caret. `text` is inserted where nothing is
    /// selected and there is no link; empty means the address itself.
    void setLink(const QString &href, const QString &text = {});
    void removeLink();

    void insertText(const QString &text);
    void insertToken(const QString &name, const QString &fallback = {});
    /// Opens the list of tokens at the caret, as typing `{{` does.
    void openTokenList();
    /// `url` is `asset:SHA256` or https; `size` in CSS pixels, at most 600 wide, empty when unknown.
    void insertImage(const QString &url, const QString &alternativeText, const QSize &size = {});
    void insertButton(const QString &text, const QString &href);
    void insertDivider();
    /// Sets attributes of EditorState::node (a button's href, a picture's alt, a token's fallback…); those
    /// not named stay. Refused by the schema: nothing changes.
    void setNodeAttributes(const QJsonObject &attributes);
    /// Gives every use of a token that has no fallback this one.
    void setTokenFallback(const QString &name, const QString &fallback);

    void undo();
    void redo();
    void cut();
    void copy();
    void paste();
    void pastePlainText();
    void selectAll();

    /// Scrolls to a node and selects it. `path` is a finding's ("/content/3/content/0"); as much of it is
    /// followed as the document has. Empty goes to the start of the body.
    void reveal(const QString &path);

Q_SIGNALS:
    /// The page is loaded and shows the document. Again after a crash.
    void ready();
    /// There will be no page: `sentence` says why and what to do. The view shows it as well.
    void loadFailed(const QString &sentence);
    /// A person's edit, at most 30 ms after it. Not emitted for setDocument().
    void documentChanged(const QJsonObject &document);
    /// setDocument() was given something that breaks the schema; `detail` names the place, for the log.
    void documentRefused(const QString &sentence, const QString &detail);
    void stateChanged(const waymark::EditorState &state);
    /// A paste was cleaned; `what` is a sentence that says what was left out.
    void pasteDropped(const QString &what);
    /// A picture was pasted or dropped. The caller scales and keeps it, then calls insertImage().
    void imageOffered(const QByteArray &bytes, const QString &fileName);
    /// Ctrl+Shift+K in the page: show the dialog for state().link and call setLink() or removeLink().
    void linkRequested();
    /// A token, picture, button or condition was double-clicked, or Enter was pressed on it: state().node.
    void nodeActivated(const QString &node, const QJsonObject &attributes);
    /// The page's process ended and the page was loaded again with the last document.
    void recovered();
    /// The body got or lost the keyboard.
    void focusChanged(bool focused);

protected:
    void showEvent(QShowEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void connectEngine();
    void showFailure(const QString &sentence);

    std::unique_ptr<EditorEngine> m_engine;
    EditorState m_state;
    QColor m_background = Qt::white;
    bool m_started = false;
};

} // namespace waymark
