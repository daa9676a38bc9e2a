// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/TokenLineEdit.h"

#include "ui/theme/Tokens.h"
#include "ui/widgets/Restyle.h"
#include "ui/widgets/TokenLine.h"
#include "ui/widgets/TokenObject.h"
#include "ui/widgets/TokenOffers.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>

namespace waymark {

namespace {

constexpr int FramePadding = 4;
constexpr int LinePadding = 12;
const QLatin1String opening("{{");

QString braced(const QString &name)
{
    return QStringLiteral("{{%1}}").arg(name);
}

/// Whether the key stands for text; Ctrl with Alt is how some keyboards say AltGr.
bool types(const QKeyEvent &event)
{
    const auto held = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const bool plain = !held || held == (Qt::ControlModifier | Qt::AltModifier);
    return plain && !event.text().isEmpty() && event.text().front().isPrint();
}

} // namespace

TokenLineEdit::TokenLineEdit(QWidget *parent)
    : QTextEdit(parent), m_object(new TokenObject(this)), m_offers(new TokenOffers(this))
{
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setLineWrapMode(QTextEdit::NoWrap);
    setWordWrapMode(QTextOption::NoWrap);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_object->setLabels([this](const QString &name) { return labelOf(name); });
    document()->documentLayout()->registerHandler(tokenline::ObjectType, m_object);
    connect(this, &QTextEdit::textChanged, this, &TokenLineEdit::edited);
    connect(m_offers, &TokenOffers::chosen, this, &TokenLineEdit::acceptOffer);
    connect(m_offers, &TokenOffers::dismissed, this, &TokenLineEdit::closeOffers);
    connect(this, &QTextEdit::cursorPositionChanged, this, [this] {
        if (m_offerStart >= 0 && textCursor().position() < m_offerStart)
            closeOffers();
    });
    centreLine();
}

void TokenLineEdit::setTokens(const QList<TokenChoice> &tokens)
{
    m_tokens = tokens;
    m_offers->setChoices(tokens);
    document()->markContentsDirty(0, document()->characterCount());
    count();
}

void TokenLineEdit::setTokensWithoutValue(const QSet<QString> &names)
{
    m_object->setWithoutValue(names);
    viewport()->update();
}

void TokenLineEdit::setTokenLengths(const QHash<QString, int> &lengths)
{
    m_lengths = lengths;
    count();
}

QJsonArray TokenLineEdit::value() const
{
    return tokenline::toJson(*document());
}

void TokenLineEdit::setValue(const QJsonArray &value)
{
    if (value == this->value())
        return;
    m_setting = true;
    replaceValue(value);
    document()->clearUndoRedoStacks();
    m_setting = false;
    if (!hasFocus())
        moveCursor(QTextCursor::Start);
    count();
}

void TokenLineEdit::replaceValue(const QJsonArray &value)
{
    if (value == this->value())
        return;
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    tokenline::insertJson(cursor, value);
    cursor.endEditBlock();
}

QString TokenLineEdit::plainText() const
{
    return tokenline::toText(*document(), 0, document()->characterCount(), braced);
}

void TokenLineEdit::insertToken(const QString &name)
{
    QTextCursor cursor = textCursor();
    cursor.insertText(QString(QChar::ObjectReplacementCharacter), tokenline::tokenFormat(name, {}));
    setTextCursor(cursor);
}

void TokenLineEdit::offerTokens()
{
    m_offerStart = textCursor().position();
    if (m_offers->filter({}))
        m_offers->openAt(QRect(viewport()->mapToGlobal(cursorRect().topLeft()), cursorRect().size()));
}

void TokenLineEdit::setFallback(int position, const QString &fallback)
{
    const QString name = tokenAt(position);
    if (name.isEmpty())
        return;
    QTextCursor cursor(document());
    cursor.setPosition(position);
    cursor.setPosition(position + 1, QTextCursor::KeepAnchor);
    cursor.insertText(QString(QChar::ObjectReplacementCharacter), tokenline::tokenFormat(name, fallback));
}

QString TokenLineEdit::tokenAt(int position) const
{
    return tokenProperty(position, tokenline::NameProperty);
}

QString TokenLineEdit::fallbackAt(int position) const
{
    return tokenProperty(position, tokenline::FallbackProperty);
}

QString TokenLineEdit::tokenProperty(int position, int property) const
{
    if (document()->characterAt(position) != QChar::ObjectReplacementCharacter)
        return {};
    QTextCursor cursor(document());
    cursor.setPosition(position + 1);
    return cursor.charFormat().stringProperty(property);
}

void TokenLineEdit::setBare(bool bare)
{
    setProperty("bare", bare);
    restyle(this);
    centreLine();
}

void TokenLineEdit::setTextStyle(const QFont &letters)
{
    setFont(letters);
    document()->setDefaultFont(letters);
    centreLine();
}

void TokenLineEdit::setError(bool error)
{
    setProperty("error", error);
    restyle(this);
}

QSize TokenLineEdit::sizeHint() const
{
    return {240, std::max(tokens::size::input, fontMetrics().height() + LinePadding)};
}

QSize TokenLineEdit::minimumSizeHint() const
{
    return {80, sizeHint().height()};
}

void TokenLineEdit::keyPressEvent(QKeyEvent *event)
{
    if (m_offers->isVisible() && m_offers->takeKey(*event))
        return;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        event->ignore();
        if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier) {
            event->accept();
            Q_EMIT returnPressed();
        }
        return;
    }
    const bool leaves = event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab;
    if (leaves || event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        event->ignore();
        return;
    }
    if (types(*event))
        type(event->text());
    else
        QTextEdit::keyPressEvent(event);
    lookForTypedToken();
}

/// Puts what was typed in place of the selection. In words of its own: beside a token it would take over the
/// token's format.
void TokenLineEdit::type(const QString &text)
{
    if (!hasRoomFor(text))
        return;
    QTextCursor cursor = textCursor();
    cursor.insertText(text, QTextCharFormat());
    setTextCursor(cursor);
}

bool TokenLineEdit::hasRoomFor(const QString &text)
{
    const QTextCursor cursor = textCursor();
    const qsizetype staying =
        document()->characterCount() - 1 - (cursor.selectionEnd() - cursor.selectionStart());
    if (m_longest == 0 || staying + text.size() <= m_longest)
        return true;
    Q_EMIT tooLong(m_longest);
    return false;
}

void TokenLineEdit::inputMethodEvent(QInputMethodEvent *event)
{
    if (!event->commitString().isEmpty() && !hasRoomFor(event->commitString())) {
        QInputMethodEvent ended;
        QTextEdit::inputMethodEvent(&ended);
        return;
    }
    // The format is the selection's while there is one, and its tokens would lose what they are.
    if (!event->commitString().isEmpty())
        textCursor().removeSelectedText();
    if (!textCursor().hasSelection())
        setCurrentCharFormat(QTextCharFormat());
    QTextEdit::inputMethodEvent(event);
    lookForTypedToken();
}

/// Opens, narrows or closes the offers by what stands between "{{" and the cursor; "{{name}}" becomes its
/// token.
void TokenLineEdit::lookForTypedToken()
{
    const int position = textCursor().position();
    const QString before = document()->firstBlock().text().left(position);
    static const QRegularExpression whole(QStringLiteral(R"(\{\{\s*([a-z]+(?:\.[a-z0-9_]+)+)\s*\}\}$)"));
    if (const auto match = whole.match(before); match.hasMatch()) {
        m_offerStart = static_cast<int>(match.capturedStart());
        acceptOffer(match.captured(1));
        return;
    }
    const qsizetype start = before.lastIndexOf(opening);
    const QString query = start < 0 ? QString() : before.mid(start + opening.size());
    if (start < 0 || query.contains(QLatin1Char('}')) || query.contains(QChar::ObjectReplacementCharacter) ||
        !m_offers->filter(query.trimmed())) {
        closeOffers();
        return;
    }
    m_offerStart = static_cast<int>(start);
    m_offers->openAt(QRect(viewport()->mapToGlobal(cursorRect().topLeft()), cursorRect().size()));
}

void TokenLineEdit::acceptOffer(const QString &name)
{
    if (name.isEmpty() || m_offerStart < 0)
        return;
    QTextCursor cursor = textCursor();
    const int end = cursor.position();
    cursor.setPosition(m_offerStart);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    closeOffers();
    cursor.insertText(QString(QChar::ObjectReplacementCharacter), tokenline::tokenFormat(name, {}));
    setTextCursor(cursor);
    setFocus();
}

void TokenLineEdit::closeOffers()
{
    m_offerStart = -1;
    m_offers->hide();
}

void TokenLineEdit::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int position = document()->documentLayout()->hitTest(
        event->position() + QPointF(horizontalScrollBar()->value(), 0), Qt::ExactHit);
    const QString name = position < 0 ? QString() : tokenAt(position);
    if (name.isEmpty()) {
        QTextEdit::mouseDoubleClickEvent(event);
        return;
    }
    Q_EMIT tokenActivated(position, name);
}

void TokenLineEdit::focusOutEvent(QFocusEvent *event)
{
    closeOffers();
    QTextEdit::focusOutEvent(event);
    Q_EMIT editingFinished();
}

void TokenLineEdit::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        centreLine();
}

QMimeData *TokenLineEdit::createMimeDataFromSelection() const
{
    const QTextCursor cursor = textCursor();
    auto *copied = new QMimeData;
    copied->setText(tokenline::toText(*document(), cursor.selectionStart(), cursor.selectionEnd(), braced));
    return copied;
}

bool TokenLineEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText();
}

void TokenLineEdit::insertFromMimeData(const QMimeData *source)
{
    if (!hasRoomFor(source->text()))
        return;
    QTextCursor cursor = textCursor();
    tokenline::insertPlain(cursor, source->text());
    setTextCursor(cursor);
}

void TokenLineEdit::edited()
{
    count();
    if (!m_setting)
        Q_EMIT valueChanged();
}

void TokenLineEdit::count()
{
    const QString seen =
        tokenline::toText(*document(), 0, document()->characterCount(), [this](const QString &name) {
            return m_lengths.contains(name) ? QString(m_lengths.value(name), QLatin1Char('x'))
                                            : labelOf(name);
        });
    setAccessibleDescription(
        tokenline::toText(*document(), 0, document()->characterCount(),
                          [this](const QString &name) { return tr("token %1").arg(labelOf(name)); }));
    if (m_count == seen.size())
        return;
    m_count = static_cast<int>(seen.size());
    Q_EMIT characterCountChanged(m_count);
}

QString TokenLineEdit::labelOf(const QString &name) const
{
    const auto found = std::find_if(m_tokens.begin(), m_tokens.end(),
                                    [&name](const TokenChoice &choice) { return choice.name == name; });
    return found == m_tokens.end() ? name : found->label;
}

void TokenLineEdit::centreLine()
{
    const int frame = property("bare").toBool() ? 0 : FramePadding;
    const int room = sizeHint().height() - 2 * frame;
    document()->setDocumentMargin(std::max(0, (room - fontMetrics().height()) / 2));
}

} // namespace waymark
